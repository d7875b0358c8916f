/** Companies and people that exist nowhere: reserved domains, telephone numbers set aside for fiction. */
import type { Random } from './random';

export interface Customer {
  readonly company: string;
  readonly contact: string;
  readonly phone: string;
  readonly email: string;
}

const PLACES = [
  'Harbour',
  'Alder',
  'Northgate',
  'Millbrook',
  'Copper',
  'Juniper',
  'Lakeside',
  'Fenwick',
  'Orchard',
  'Silverline',
  'Kestrel',
  'Maple',
  'Bluestone',
  'Hollow Oak',
  'Riverbend',
  'Saffron',
  'Granite',
  'Willow',
  'Meridian',
  'Fairview',
  'Cobalt',
  'Amber',
  'Foxglove',
  'Summit',
  'Tidewater',
  'Larkspur',
  'Beacon',
  'Stonebridge',
  'Clover',
  'Eastfield',
] as const;
const TRADES = [
  'Dental',
  'Architects',
  'Logistics',
  'Law',
  'Bakery',
  'Physiotherapy',
  'Software',
  'Print',
  'Hotels',
  'Accounting',
  'Interiors',
  'Clinic',
  'Studios',
  'Engineering',
  'Academy',
  'Media',
  'Insurance',
  'Outdoor',
  'Coworking',
  'Foods',
] as const;
const FIRST_NAMES = [
  'Maria',
  'Daniel',
  'Aisha',
  'Lucas',
  'Hannah',
  'Mateusz',
  'Chloe',
  'Omar',
  'Ingrid',
  'Rafael',
  'Mei',
  'Patrick',
  'Zofia',
  'Samuel',
  'Priya',
  'Elena',
  'Jonas',
  'Nadia',
  'Thomas',
  'Putri',
  'Grace',
  'Viktor',
  'Leila',
  'Marcus',
] as const;
const LAST_NAMES = [
  'Keller',
  'Okafor',
  'Novak',
  'Tanaka',
  'Bennett',
  'Kowalska',
  'Silva',
  'Haddad',
  'Larsen',
  'Moreau',
  'Chen',
  'Walsh',
  'Wijaya',
  'Fischer',
  'Patel',
  'Marino',
  'Lindqvist',
  'Rossi',
  'Adeyemi',
  'Hughes',
  'Nakamura',
  'Ortega',
  'Byrne',
  'Weiss',
] as const;

/** Draws customers without repeating a company until all six hundred are used. */
export function createCustomers(random: Random): () => Customer {
  const used = new Set<string>();
  return () => {
    if (used.size === PLACES.length * TRADES.length) used.clear();
    let company = '';
    do company = `${random.pick(PLACES)} ${random.pick(TRADES)}`;
    while (used.has(company));
    used.add(company);
    const first = random.pick(FIRST_NAMES);
    const last = random.pick(LAST_NAMES);
    return {
      company,
      contact: `${first} ${last}`,
      phone: `+1 202-555-01${String(random.between(0, 99)).padStart(2, '0')}`,
      email: `${first}.${last}@${company.replace(/ /g, '')}.example`.toLowerCase(),
    };
  };
}
