import { enumeration } from '../enumeration';

export const DataValidationCriteria = enumeration([
  ...([
    'DATE_AFTER',
    'DATE_BEFORE',
    'DATE_BETWEEN',
    'DATE_EQUAL_TO',
    'DATE_IS_VALID_DATE',
    'DATE_NOT_BETWEEN',
  ] as const),
  ...(['DATE_ON_OR_AFTER', 'DATE_ON_OR_BEFORE', 'NUMBER_BETWEEN', 'NUMBER_EQUAL_TO', 'NUMBER_GREATER_THAN'] as const),
  ...(['NUMBER_GREATER_THAN_OR_EQUAL_TO', 'NUMBER_LESS_THAN', 'NUMBER_LESS_THAN_OR_EQUAL_TO'] as const),
  ...([
    'NUMBER_NOT_BETWEEN',
    'NUMBER_NOT_EQUAL_TO',
    'TEXT_CONTAINS',
    'TEXT_DOES_NOT_CONTAIN',
    'TEXT_EQUAL_TO',
  ] as const),
  ...(['TEXT_IS_VALID_EMAIL', 'TEXT_IS_VALID_URL', 'VALUE_IN_LIST', 'VALUE_IN_RANGE', 'CUSTOM_FORMULA'] as const),
  ...(['CHECKBOX', 'DATE_AFTER_RELATIVE', 'DATE_BEFORE_RELATIVE', 'DATE_EQUAL_TO_RELATIVE'] as const),
]);

export const BooleanCriteria = enumeration([
  ...(['CELL_EMPTY', 'CELL_NOT_EMPTY', 'DATE_AFTER', 'DATE_BEFORE', 'DATE_EQUAL_TO', 'DATE_NOT_EQUAL_TO'] as const),
  ...(['DATE_AFTER_RELATIVE', 'DATE_BEFORE_RELATIVE', 'DATE_EQUAL_TO_RELATIVE', 'NUMBER_BETWEEN'] as const),
  ...(['NUMBER_EQUAL_TO', 'NUMBER_GREATER_THAN', 'NUMBER_GREATER_THAN_OR_EQUAL_TO', 'NUMBER_LESS_THAN'] as const),
  ...(['NUMBER_LESS_THAN_OR_EQUAL_TO', 'NUMBER_NOT_BETWEEN', 'NUMBER_NOT_EQUAL_TO', 'TEXT_CONTAINS'] as const),
  ...(['TEXT_DOES_NOT_CONTAIN', 'TEXT_EQUAL_TO', 'TEXT_NOT_EQUAL_TO', 'TEXT_STARTS_WITH', 'TEXT_ENDS_WITH'] as const),
  ...(['CUSTOM_FORMULA'] as const),
]);

export const InterpolationType = enumeration(['NUMBER', 'PERCENT', 'PERCENTILE', 'MIN', 'MAX']);
export const ProtectionType = enumeration(['RANGE', 'SHEET']);
export const WrapStrategy = enumeration(['WRAP', 'OVERFLOW', 'CLIP']);
export const Dimension = enumeration(['COLUMNS', 'ROWS']);
export const SheetType = enumeration(['GRID', 'OBJECT', 'DATASOURCE']);
export const Direction = enumeration(['UP', 'DOWN', 'PREVIOUS', 'NEXT']);
export const TextDirection = enumeration(['LEFT_TO_RIGHT', 'RIGHT_TO_LEFT']);
export const ColorType = enumeration(['UNSUPPORTED', 'RGB', 'THEME']);
export const RelativeDate = enumeration(['TODAY', 'TOMORROW', 'YESTERDAY', 'PAST_WEEK', 'PAST_MONTH', 'PAST_YEAR']);
export const AutoFillSeries = enumeration(['DEFAULT_SERIES', 'ALTERNATE_SERIES']);
export const ValueType = enumeration(['IMAGE']);
export const RecalculationInterval = enumeration(['ON_CHANGE', 'MINUTE', 'HOUR']);
export const BorderStyle = enumeration(['DOTTED', 'DASHED', 'SOLID', 'SOLID_MEDIUM', 'SOLID_THICK', 'DOUBLE']);
export const CopyPasteType = enumeration([
  ...(['PASTE_NORMAL', 'PASTE_NO_BORDERS', 'PASTE_FORMAT', 'PASTE_FORMULA', 'PASTE_DATA_VALIDATION'] as const),
  ...(['PASTE_VALUES', 'PASTE_CONDITIONAL_FORMATTING', 'PASTE_COLUMN_WIDTHS'] as const),
]);
export const BandingTheme = enumeration([
  ...(['LIGHT_GREY', 'CYAN', 'GREEN', 'YELLOW', 'ORANGE', 'BLUE', 'TEAL', 'GREY', 'BROWN', 'LIGHT_GREEN'] as const),
  ...(['INDIGO', 'PINK'] as const),
]);
