/** The owner that this user said he is; the e-mail address is not readable under the add-on's scopes. */
const KEY = 'dealsheet.you';

export function readYou(): string {
  return PropertiesService.getUserProperties().getProperty(KEY) ?? '';
}

export function writeYou(owner: string): void {
  PropertiesService.getUserProperties().setProperty(KEY, owner);
}
