/** 1 szansa, 2 szanse, 5 szans, 12 szans, 22 szanse: the number with the form that Polish wants beside it. */
export function polishPlural(count: number, one: string, few: string, many: string): string {
  return `${count} ${polishForm(count, one, few, many)}`;
}

/** The form alone, where the number stands elsewhere in the sentence. */
export function polishForm(count: number, one: string, few: string, many: string): string {
  if (count === 1) return one;
  const last = count % 10;
  const isTeen = count % 100 >= 12 && count % 100 <= 14;
  return last >= 2 && last <= 4 && !isTeen ? few : many;
}
