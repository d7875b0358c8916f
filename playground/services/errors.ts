/** The texts with which Google's spreadsheet services fail, all in one place (contract, section 10). */
import { Exception } from './exception';

const CELL_LENGTH = 50_000;
const WORKBOOK_CELLS = 10_000_000;
const LIST_ITEMS = 500;

export const limits = { cellLength: CELL_LENGTH, workbookCells: WORKBOOK_CELLS, listItems: LIST_ITEMS } as const;

export const spreadsheetErrors = {
  rowsMismatch: (data: number, range: number) => mismatch('rows', data, range),
  columnsMismatch: (data: number, range: number) => mismatch('columns', data, range),
  offGrid: () => new Exception('The coordinates of the range are outside the dimensions of the sheet.'),
  tooFewRows: () => new Exception('The number of rows in the range must be at least 1.'),
  tooFewColumns: () => new Exception('The number of columns in the range must be at least 1.'),
  startRowTooSmall: () => new Exception('The starting row of the range is too small.'),
  startColumnTooSmall: () => new Exception('The starting column of the range is too small.'),
  rowsOutOfBounds: () => new Exception('Those rows are out of bounds.'),
  columnsOutOfBounds: () => new Exception('Those columns are out of bounds.'),
  allRowsDeleted: () => new Exception('Sorry, it is not possible to delete all non-frozen rows.'),
  allColumnsDeleted: () => new Exception('Sorry, it is not possible to delete all non-frozen columns.'),
  cellOutsideRange: () => new Exception('Cell reference out of range'),
  rangeNotFound: () => new Exception('Range not found'),
  signature: (types: string, method: string) =>
    new Exception(`The parameters (${types}) don't match the method signature for ${method}.`),
  validation: (cell: string) =>
    new Exception(`The data you entered in cell ${cell} violates the data validation rules set on this cell.`),
  listTooLong: () =>
    new Exception(
      `The data validation rule has more items than the limit of ${LIST_ITEMS}. Use the "List from a range" criteria instead.`,
    ),
  typedColumn: () => new Exception('This operation is not allowed on cells in typed columns.'),
  protectedCell: () =>
    new Exception(
      'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
    ),
  cellLength: () =>
    new Exception(`Your input contains more than the maximum of ${CELL_LENGTH} characters in a single cell.`),
  cellCount: () =>
    new Exception(
      `This action would increase the number of cells in the workbook above the limit of ${WORKBOOK_CELLS} cells.`,
    ),
  banding: () =>
    new Exception(
      'You cannot add alternating background colors to a range that already has alternating background colors.',
    ),
  secondFilter: () => new Exception("You can't create a filter in a sheet that already has a filter."),
  sheetName: (name: string) =>
    new Exception(`A sheet with the name "${name}" already exists. Please enter another name.`),
  lastSheet: () => new Exception("You can't remove all the sheets in a document."),
  sheetGone: (id: number) => new Exception(`Sheet ${id} not found`),
  noPermission: (method: string) => new Exception(`You do not have permission to call ${method}`),
  unexpected: (method: string) => new Exception(`Unexpected error while getting the method or property ${method}.`),
} as const;

function mismatch(what: 'rows' | 'columns', data: number, range: number): Exception {
  return new Exception(
    `The number of ${what} in the data does not match the number of ${what} in the range. The data has ${data} but the range has ${range}.`,
  );
}
