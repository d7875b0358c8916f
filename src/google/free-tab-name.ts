/** The wanted name where no tab has it yet, else the same with the add-on's name behind it. */
export function freeTabName(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, wanted: string): string {
  let name = wanted;
  for (let copy = 1; spreadsheet.getSheetByName(name) !== null; copy++)
    name = copy === 1 ? `${wanted} (Dealsheet)` : `${wanted} (Dealsheet ${copy})`;
  return name;
}
