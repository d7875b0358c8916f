/** What the server says of activities and deleted deals, in Simplified Chinese. */
import type { ActivityTexts } from './english';

export const chineseActivities: ActivityTexts = {
  gone: '该跟进记录已不在跟进记录工作表中，因此没有可撤销的内容。',
  noColumn: (tab, header) => `工作表“${tab}”中没有“${header}”列。请在第一行恢复该标题，然后重新记录。`,
  notKept: (dealId) => `没有保留商机 ${dealId} 的内容，无法在此恢复。可在“文件”>“版本记录”中找到该行。`,
  columnGone: (header, text) => `已没有“${header}”列。该商机在此列的内容：${text}`,
  formulaGone: (header, formula) => `“${header}”列的公式未能恢复，现为其最后的值。原公式：${formula}`,
};
