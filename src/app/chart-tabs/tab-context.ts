import type { StageList } from '../../domain/pipeline';

/** What the tabs depend on in the document, as it stands when they are made. */
export interface TabContext {
  /** Headers of the deals table as they stand there, so that filters and groups name what the user sees. */
  readonly headers: Readonly<Record<'pipeline' | 'owner' | 'currency' | 'status', string>>;
  /** Name of the tab with the deals, and where its IDs and its grid are, for links to rows. */
  readonly deals: { readonly tab: string; readonly sheetId: number; readonly idLetter: string };
  readonly stages: StageList;
  readonly locale: string;
}
