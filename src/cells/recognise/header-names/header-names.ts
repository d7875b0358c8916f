import type { RecognisedField } from '../fields';

/** `closeDate` is the header that means the expected close while a deal is open and the actual one once it is closed. */
export type HeaderMeaning = RecognisedField | 'closeDate';

/** The headers of one language, the usual one first, parted by semicolons. */
export type HeaderNames = Readonly<Partial<Record<HeaderMeaning, string>>>;
