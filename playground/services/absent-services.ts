/** Services that Apps Script has and this host has not: any use of them says so. */
import { serviceName } from './membrane';

const ABSENT = [
  ...['UrlFetchApp', 'MailApp', 'GmailApp', 'DriveApp', 'DocumentApp', 'FormApp', 'SlidesApp', 'CalendarApp'],
  ...['ContactsApp', 'GroupsApp', 'LanguageApp', 'Maps', 'XmlService', 'Jdbc', 'ContentService', 'CardService'],
  ...['LinearOptimizationService', 'SitesApp', 'ConferenceDataService', 'DataStudioApp'],
];

export function absentServices(): Record<string, object> {
  return Object.fromEntries(ABSENT.map((name) => [name, { [serviceName]: name }]));
}
