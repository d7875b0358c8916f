export type CellValue = string | number | null;

export interface FakeDeal {
  readonly id: string;
  stage: string;
  since: string | null;
  readonly cells: Record<string, CellValue>;
}
