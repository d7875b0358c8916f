/** Every sentence that the server half says to a user, in Simplified Chinese. */
import { english, type Texts } from './english';

export const chinese: Texts = {
  ...english,
  imports: {
    unread: (deal, what) => `${deal}：${what}`,
    moreUnread: (count) => `另有 ${count} 行含有无法识别的内容。`,
    unknownPipelines: (names) => `本文档中没有这些销售管道：${names.join('、')}。`,
    formulas: (headers) => `由公式填写，保持不变：${headers.join('、')}。`,
    leftOut: (headers) => `商机表中没有对应的列：${headers.join('、')}。`,
    unclear: (count) => `已跳过 ${count} 行：无法确定是哪个商机。`,
    emptyText: '这里还没有内容：请粘贴带标题行的列表，或选择一个文件。',
    ownTab: (tab) => `“${tab}”就是销售管道本身，请选择其他工作表。`,
    nothingToUndo: '没有可撤销的导入。',
    kept: (deal, why) => `${deal}：${KEPT[why]}`,
  },
};

const KEPT = {
  moved: '导入后又有变动，保持现状',
  edited: '导入后有人在这一行输入过内容，保持现状',
  gone: '已不在表中',
};
