/** What the server half says of saved views and of the wide board. */
export const englishViews = {
  openBoard: 'Open wide board',
  needsName: 'A saved view needs a name. Type one.',
  tooLong: 'This view is too long to be saved. Shorten its name or its search.',
  fullOwn: 'There is no room for another view of yours. Delete one that you no longer need, then save again.',
  fullShared:
    'There is no room for another view that everybody sees. Delete a shared view that nobody needs, or save it for yourself.',
};

export type ViewTexts = typeof englishViews;
