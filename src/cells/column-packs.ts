/**
 * Columns by which a known method qualifies a deal: BANT (budget, authority, need, timeline), SPIN (situation, problem,
 * implication, need-payoff; Neil Rackham, SPIN Selling, 1988), and the profile of the customer that a firm serves best.
 */
import { LANGUAGES, type Language, spokenLanguage } from '../domain/language';
import { headerKey } from './columns';

export interface Pack {
  readonly key: string;
  readonly name: string;
  /** Headers, in order. */
  readonly columns: readonly string[];
}

type Words = Readonly<Record<Language, readonly [name: string, ...columns: string[]]>>;

const PACKS: Readonly<Record<string, Words>> = {
  bant: {
    en: ['BANT', 'Budget', 'Authority', 'Need', 'Timeline'],
    pl: ['BANT', 'Budżet', 'Kto decyduje', 'Potrzeba', 'Kiedy'],
    id: ['BANT', 'Anggaran', 'Pengambil keputusan', 'Kebutuhan', 'Jangka waktu'],
    zh: ['BANT', '预算', '决策权', '需求', '时间表'],
  },
  spin: {
    en: ['SPIN', 'Situation', 'Problem', 'Implication', 'Need-payoff'],
    pl: ['SPIN', 'Sytuacja', 'Problem', 'Skutki problemu', 'Korzyść z rozwiązania'],
    id: ['SPIN', 'Situasi', 'Masalah', 'Dampak masalah', 'Manfaat solusi'],
    zh: ['SPIN', '现状', '问题', '影响', '解决收益'],
  },
  company: {
    en: [
      'Ideal customer: companies',
      'Industry',
      'Company size',
      'Location',
      'Goals',
      'Pain points',
      'Objections',
      'Words they use',
      'Channels',
    ],
    pl: [
      'Idealny klient: firmy',
      'Branża',
      'Wielkość firmy',
      'Lokalizacja',
      'Cele',
      'Bolączki',
      'Obiekcje',
      'Język klienta',
      'Kanały dotarcia',
    ],
    id: [
      'Pelanggan ideal: perusahaan',
      'Industri',
      'Ukuran perusahaan',
      'Lokasi',
      'Tujuan',
      'Kendala',
      'Keberatan',
      'Istilah pelanggan',
      'Saluran',
    ],
    zh: ['理想客户：企业', '行业', '公司规模', '所在地', '目标', '痛点', '异议', '客户用语', '触达渠道'],
  },
  people: {
    en: [
      'Ideal customer: people',
      'Age group',
      'Gender',
      'Occupation',
      'Income',
      'Education',
      'Goals',
      'Pain points',
      'Objections',
    ],
    pl: [
      'Idealny klient: osoby',
      'Grupa wiekowa',
      'Płeć',
      'Zawód',
      'Dochód',
      'Wykształcenie',
      'Cele',
      'Bolączki',
      'Obiekcje',
    ],
    id: [
      'Pelanggan ideal: perorangan',
      'Kelompok usia',
      'Jenis kelamin',
      'Pekerjaan',
      'Penghasilan',
      'Pendidikan',
      'Tujuan',
      'Kendala',
      'Keberatan',
    ],
    zh: ['理想客户：个人', '年龄段', '性别', '职业', '收入', '教育程度', '目标', '痛点', '异议'],
  },
};

/** In the language that is spoken. */
export function columnPacks(): readonly Pack[] {
  return Object.entries(PACKS).map(([key, words]) => {
    const [name, ...columns] = words[spokenLanguage()];
    return { key, name, columns };
  });
}

/** The headers of the packs that a table does not have yet, in whichever language it has them. */
export function missingPackColumns(header: readonly unknown[], keys: readonly string[]): readonly string[] {
  const there = new Set(header.map((cell) => headerKey(String(cell))));
  const missing: string[] = [];
  for (const { key, columns } of columnPacks()) {
    if (!keys.includes(key)) continue;
    columns.forEach((column, index) => {
      const names = LANGUAGES.map((language) => headerKey(PACKS[key]?.[language][index + 1] ?? column));
      if (!names.some((name) => there.has(name)) && !missing.includes(column)) missing.push(column);
    });
  }
  return missing;
}

export function hasPack(header: readonly unknown[], { key }: Pack): boolean {
  return missingPackColumns(header, [key]).length === 0;
}
