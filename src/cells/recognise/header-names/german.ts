import type { HeaderNames } from './header-names';

export const GERMAN_NAMES: HeaderNames = {
  id: 'Deal-ID; Opportunity-ID; Datensatz-ID; Vorgangsnummer; Angebotsnummer',
  name: 'Deal; Dealname; Deal-Titel; Opportunity; Opportunity-Name; Verkaufschance; Geschäft; Titel; Bezeichnung; Projekt; Vorgang',
  company: 'Firma; Firmenname; Unternehmen; Unternehmensname; Kunde; Kundenname; Organisation; Accountname',
  contact: 'Kontakt; Ansprechpartner; Kontaktperson; Kontaktname; Ansprechpartnerin',
  phone: 'Telefon; Telefonnummer; Handy; Mobil; Tel.',
  email: 'E-Mail; E-Mail-Adresse; Mailadresse',
  owner:
    'Besitzer; Inhaber; Verantwortlich; Verantwortlicher; Zuständig; Vertriebler; Verkäufer; Deal-Inhaber; Bearbeiter; Zugewiesen an; Vertriebsmitarbeiter; Betreuer; Deal-Besitzer',
  pipeline: 'Vertriebspipeline; Verkaufspipeline',
  stage: 'Phase; Stufe; Deal-Phase; Verkaufsphase; Vertriebsphase; Vertriebsstufe; Stadium',
  value:
    'Wert; Betrag; Deal-Wert; Auftragswert; Summe; Volumen; Auftragsvolumen; Angebotswert; Angebotssumme; Umsatz; Dealwert',
  currency: 'Währung',
  probability: 'Wahrscheinlichkeit; Abschlusswahrscheinlichkeit; Chance; Wahrscheinlichkeit (%)',
  expectedClose:
    'Erwarteter Abschluss; Voraussichtlicher Abschluss; Erwartetes Abschlussdatum; Voraussichtliches Abschlussdatum; Geplanter Abschluss; Erwartetes Abschlussdatum; Abschluss geplant',
  closeDate: 'Abschlussdatum; Abschluss; Schlusstermin',
  closed: 'Abgeschlossen am; Geschlossen am; Abgeschlossen; Tatsächlicher Abschluss',
  wonAt: 'Gewonnen am; Gewinndatum',
  lostAt: 'Verloren am; Verlustdatum',
  status: 'Status; Zustand; Ergebnis',
  created:
    'Erstellt; Erstellt am; Erstellungsdatum; Angelegt am; Angelegt; Anlagedatum; Eingang; Eingangsdatum; Startdatum',
  lastActivity: 'Letzte Aktivität; Letzter Kontakt; Datum der letzten Aktivität; Letzte Aktivität am',
  nextStep: 'Nächster Schritt; Nächste Schritte; Nächste Aktion; Nächste Aktivität',
  nextStepDue: 'Wiedervorlage; Nächster Kontakt; Nächster Schritt am; Fällig am; Nächster Schritt fällig',
  closeReason: 'Verlustgrund; Grund; Absagegrund',
  source: 'Quelle; Lead-Quelle; Herkunft; Kanal; Leadquelle',
  priority: 'Priorität',
  notes: 'Notiz; Notizen; Bemerkung; Bemerkungen; Kommentar; Kommentare; Anmerkung; Anmerkungen; Beschreibung',
};
