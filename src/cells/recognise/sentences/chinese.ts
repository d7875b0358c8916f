/** Every sentence that recognition says, in Simplified Chinese. */
import type { StageKind } from '../../../domain/stage';
import type { Sentences } from './english';
import { quotedList } from './quoted-list';

const KIND: Readonly<Record<StageKind, string>> = { open: '进行中', won: '赢单', lost: '输单', parked: '搁置' };

export const chinese: Sentences = {
  quoted: (words) => quotedList(words, '、', (more) => `及另外 ${more} 个`),
  askAboutClosed: (word, count, takenAsWon) =>
    takenAsWon
      ? `“${word}”是指赢单吗（${count} 个商机）？因为列表中有输单阶段而没有赢单阶段，已按赢单处理。`
      : `“${word}”是指赢单、输单，还是两者都有（${count} 个商机）？已按进行中处理。`,
  askAboutSuspects: (word, count, maybe) => `“${word}”是${KIND[maybe]}阶段吗（${count} 个商机）？已按进行中处理。`,
  askAboutUnknown: (words) => `${chinese.quoted(words)}是进行中的阶段吗？已按此处理。`,
  why: {
    forced: (label) => `您指定为“${label}”`,
    own: () => '您自己的列：保持原样',
    named: (header, label) => `“${header}”就是“${label}”`,
    weaklyNamed: (header, label) => `“${header}”可以表示“${label}”，且没有其他列表示它`,
    similar: (header, alias, label) => `“${header}”与“${alias}”相近，即“${label}”`,
    contained: (header, alias, label) => `“${header}”包含“${alias}”，即“${label}”`,
    content: (found, label) => `内容是${found}，看起来是“${label}”`,
    enteredStage: (stage) => `各商机进入“${stage}”的日期`,
    closeDate: () => '对进行中的商机是预计成交日期，对已结单的是结单日期',
    closedOnly: () => '进行中的商机此列为空，所以是结单日期',
    expectedOnly: () => '结单日期在另一列，所以这是预计日期',
    closedBeside: () => '预计成交日期在另一列，所以这是结单日期',
    namesDeals: (headers) => `没有商机名称列，将以 ${headers.join(' · ')} 命名`,
    contactNotDeal: (header) => `“${header}”与邮箱或电话相邻，所以是人名`,
    statusIsStage: (header) => `“${header}”的内容是阶段`,
  },
  content: {
    stage: '少数重复出现的阶段名称',
    email: '邮箱地址',
    value: '金额',
    currency: '货币代码',
    phone: '电话号码',
  },
  extraField: {
    status: '状态',
    closed: '结单于',
    wonAt: '赢单日期',
    lostAt: '输单日期',
    isWon: '是否赢单',
    isLost: '是否输单',
    isClosed: '是否结单',
    stageChangedAt: '上次阶段变更',
    inStageSince: '进入当前阶段于',
    enteredStage: '进入阶段日期',
    fromStage: '上一阶段',
  },
  closeDate: '结单日期',
  blankHeader: (letter) => `${letter} 列`,
  ask: {
    weakColumn: (header, label) => `“${header}”是“${label}”列吗？已按此处理。`,
    column: (header, question) => `“${header}”列：${question}`,
    contradiction: (count, row) => `${count} 个商机的状态与阶段相互矛盾（首个在第 ${row} 行）：以哪个为准？`,
    noStage: (count) => `${count} 个商机没有阶段：应该是哪个阶段？`,
    repeatedIds: (count, example) => `${count} 行与其他行的商机 ID 相同（如“${example}”）：是同一个商机吗？`,
    repeatedDeals: (count, row) => `${count} 行与前面某行的名称和金额相同（首个在第 ${row} 行）：是同一个商机吗？`,
    negativeValues: (count, row) => `${count} 个商机的金额为负（首个在第 ${row} 行）：对吗？`,
    headings: (words) => `${chinese.quoted(words)}这些行已识别为阶段，其下各行为该阶段的商机：对吗？`,
    lostReasons: (count, row) => `${count} 个商机有输单原因但不是输单（首个在第 ${row} 行）：它们输单了吗？`,
    oneCurrency: (count, currency) => `${count} 个金额没有货币，已与其他金额一样按 ${currency} 处理：对吗？`,
    noStages: '没有包含阶段的列：每个商机都从第一个阶段开始。哪一列说明商机的进展？',
    notWon: (header, count) => `“${header}”中有 ${count} 个商机为“否”：它们输单了吗？已按进行中处理。`,
    otherAmounts: (header, other) => `“${header}”也是金额：只有“${other}”被读作商机金额，对吗？`,
    answerUnused: (word) => `关于“${word}”的回答与任何阶段、状态或列都不符：拼写与表格一致吗？`,
  },
  askInColumn: {
    mixedDates: (example, unread) =>
      `有些日期日在前，有些月在前：“${example}”是日在前还是月在前？有 ${unread} 个此类单元格未识别。`,
    undecidedDates: (example, unread) => `“${example}”是日在前还是月在前？有 ${unread} 个单元格未识别。`,
    datesAsBeside: (example, isDayFirst, header) =>
      `“${example}”已与“${header}”一样按${isDayFirst ? '日在前' : '月在前'}处理：对吗？`,
    mistrustedDates: (count) =>
      `以文本保存的日期是日在前，但其余日期在打开文件时可能被当成月在前：这 ${count} 个日期对吗？`,
    decimalMark: (example, unread) => `“${example}”中的符号是小数点还是千位分隔符？有 ${unread} 个此类单元格未识别。`,
    thousandsMark: (example) => `“${example}”中的符号已按千位分隔符处理：对吗？`,
    sharedSymbol: (symbol) => `“${symbol}”是哪种货币？`,
  },
  reason: {
    noSuchDay: '没有这一天',
    noSuchTime: '没有这个时间',
    notADate: '不是日期',
    numberNotDate: '是数字，不是日期',
    noFullDay: '日期不完整',
    yearOutOfReach: (year) => `${year} 年超出范围`,
    eitherWayRound: '无法判断日和月的顺序',
    notAnAmount: '不是金额',
    eitherMark: '无法判断哪个是小数点',
    notAProbability: '不是赢率',
    below0: '赢率不能低于 0',
    above100: '赢率不能高于 100%',
    shareOrPercentage: '可能是小数，也可能是百分比',
    stageSays: (stage) => `阶段为“${stage}”`,
    sameId: '另一行的商机 ID 相同',
  },
  aDate: '日期',
  refusal: {
    sheet: '此表格',
    row: (row) => `第 ${row} 行`,
    mapping: '列的对应关系',
    listNeeded: '一份商机列表，含有标题行以及商机、公司、阶段、金额等列',
    listFix: '请选择其他工作表，或指定每一列是什么。',
    headerNeeded: (headers) => `表格中的某个列标题（${headers}）`,
    headerFix: '请按表格中的写法填写列标题。',
    fieldNeeded: (fields) => `Dealsheet 认识的某一列（${fields}）`,
    fieldFix: '请写成 Stage=deal_stage：先写 Dealsheet 的列，再写表格中的列标题。',
  },
};
