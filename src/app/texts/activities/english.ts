/** What the server says of activities, and of deals that are deleted and come back. */
export const englishActivities = {
  gone: 'This activity no longer stands in the Activities tab, so there is nothing to take back.',
  noColumn: (tab: string, header: string) =>
    `The tab "${tab}" has no column "${header}". Put that header back into its first row, then log the activity again.`,
  notKept: (dealId: string) =>
    `Nothing is kept of the deal ${dealId}, so it cannot be brought back here. File, Version history has its row.`,
  columnGone: (header: string, text: string) => `There is no column "${header}" any more. The deal had there: ${text}`,
  formulaGone: (header: string, formula: string) =>
    `The formula in "${header}" could not be put back; its last value stands there. It was: ${formula}`,
};

export type ActivityTexts = typeof englishActivities;
