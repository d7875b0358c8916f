/** Month names and their abbreviations, without accents, in the languages whose lists we read. */

const NAMES: readonly string[] = [
  'jan january januar janvier janv enero ene janeiro stycznia styczen sty januari',
  'feb february februar fevrier fevr fev febrero fevereiro lutego luty lut februari peb',
  'mar march marz mrz maerz mars marzo marco marca marzec maret',
  'apr april avril avr abril abr kwietnia kwiecien kwi',
  'may mai mayo maio maja maj mei',
  'jun june juni juin junio junho czerwca czerwiec cze',
  'jul july juli juillet juil julio julho lipca lipiec lip',
  'aug august aout agosto ago sierpnia sierpien sie agustus agt ags',
  'sep sept september septembre septiembre setiembre set setembro wrzesnia wrzesien wrz',
  'oct october oktober okt octobre octubre outubro out pazdziernika pazdziernik paz',
  'nov november novembre noviembre novembro listopada listopad lis',
  'dec december dezember dez decembre diciembre dic dezembro grudnia grudzien gru desember des',
];

const MONTHS: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((names, index) => names.split(' ').map((name): [string, number] => [name, index + 1])),
);

/** 1 to 12, or null where the word is no month; the word comes in lower case and without accents. */
export function monthNamed(word: string): number | null {
  return MONTHS.get(word) ?? null;
}
