/** Every sentence that the server half says to a user, in Simplified Chinese. */
import { chineseActivities } from './activities/chinese';
import type { Texts } from './english';
import { type ListWords, listed as listedWith } from './listed';
import { chineseChartTabs } from './chart-tabs/chinese';
import { chineseMonth } from './month/chinese';
import { chineseViews } from './views/chinese';

export const chinese: Texts = {
  putBack: (stage, typed, why) => `Dealsheet 已将此处恢复为“${stage}”。您选择了“${typed}”：${why}`,
  stageIsEmpty: '商机必须有阶段。要结束它，请选择输单或搁置的阶段。',
  noSuchStage: '没有这个阶段。所有阶段列在管道工作表中。',
  refused: (refusal) => {
    const reasons: string[] = [];
    if (refusal.missing.length > 0) reasons.push(`请先填写${listed(refusal.missing)}`);
    if (refusal.needsReason) reasons.push('请先填写结单原因');
    if (refusal.otherPipeline !== null) reasons.push(`该阶段属于管道“${refusal.otherPipeline}”`);
    return `${reasons.join('；')}。然后重新选择阶段。`;
  },
  statusFollowsStage: (typed, status, stage) =>
    stage === null
      ? `您输入了“${typed}”。状态由阶段决定，此处为“${status}”。`
      : `您输入了“${typed}”。状态由阶段决定：请改选阶段“${stage}”。`,
  dateFollowsLog: (typed) => `您输入了“${typed}”。此日期来自商机日志。`,
  idKept: (typed) => `您输入了“${typed}”。商机 ID 已保留，因为商机日志以它识别此商机。`,
  duplicatesSplit: (count) => `${count} 个商机与其他商机 ID 相同，已分配新的 ID。`,
  found: (count) => `${count} 个商机在表格中被更改，更改已记入商机日志。`,
  vanished: (names) => `已不在表中：${listed(names)}。其历史仍保留在商机日志中。`,
  returned: (names) => `重新回到表中：${listed(names)}。`,
  withoutStage: (rows) => `没有阶段，因此尚未进入管道：第 ${listed(rows.map(String))} 行。`,
  typedColumns:
    '此列表是带有类型列的 Google 表格，插件无法更改：阶段列没有下拉列表。请在表格菜单中转换为普通数据，然后选择“检查并修复”。',
  volatile: {
    asOf: (column) =>
      `“${column}”使用了 TODAY() 或 NOW() 取当天日期。在新表中它改为引用单元格 AsOf（即今天）：PIPELINE_VELOCITY 等公式无法读取含有时钟的表。`,
    values: (column) =>
      `“${column}”会因时间或随机数自行变化。在新表中保留的是它当时显示的值：PIPELINE_VELOCITY 等公式无法读取这类单元格。`,
  },
  overtaken: (typed, stage) => `您输入“${typed}”时，其他人已将此商机移到“${stage}”。如果您的选择正确，请重新选择阶段。`,
  issue: {
    nothing: '内容为空',
    found: (received) => `内容为“${received}”`,
    sentence: (where, found, expected, fix) => `${where}：${found}，需要${expected}。${fix}`,
    expected: {
      call: '侧边栏的某个命令',
      anything: '其他值',
      column: '可以输入的列',
      move: '移动操作',
      text: '文本',
      number: '数字',
      amount: '金额',
      share: ' 0 到 1 之间的比例',
      date: '日期',
      value: '一个值',
    },
    fix: {
      reload: '请重新加载侧边栏。',
      correct: '请更正或留空。',
      move: '请把商机移到新的阶段。',
    },
    notSetUp: '此文档还不是销售管道。请先选择“把此表格变成销售管道”。',
    alreadySetUp: (tab) => `此文档已有销售管道：工作表“${tab}”。未作任何更改。`,
    stopped: '已停止，没有任何更改。',
    noTab: (tab) => `没有工作表“${tab}”，请另选一个。`,
    busy: '其他人正在更改销售管道。没有丢失任何内容，请重试。',
    gone: (dealId) => `商机 ${dealId} 已不在表中，可能是该行被删除或 ID 被更改。`,
    conflict: (what) => `有人抢先了一步：${what}请再看一下此商机，然后决定。`,
    noStage: (key) => `该阶段已不在管道工作表中（${key}）。请重新加载侧边栏。`,
    nothingToUndo: '没有可撤销的内容：此移动已被撤销，或是该商机的第一次移动。',
    protectedCells: '您没有权限编辑受保护的部分。请向所有者申请编辑商机表和商机日志的权限。',
    typedColumns: '商机位于带有列类型的 Google 表格“表”中，插件无法更改。请在表菜单中将其转换为无格式数据，然后重试。',
    validation: (message) => `表格拒绝了一个值：${message} 请更改该单元格的规则或值。`,
    quota: 'Google 暂时限制了此账号。没有丢失任何内容，请一分钟后重试。',
    bug: (code) => `Dealsheet 出错了（${code}）。没有只保存一半的内容，请重试。`,
    needs: (stage, header) => `“${stage}”需要“${header}”。请填写后再移动商机。`,
    needsReason: (stage) => `“${stage}”需要结单原因。请说明为什么输单。`,
    otherPipeline: (stage, pipeline) => `“${stage}”属于管道“${pipeline}”。`,
  },
  history: {
    changed: '商机已被更改。',
    changedBy: (stage, by, day, clock) =>
      `${by === '' ? '' : `${by} 于 `}${day} ${clock} 更改了此商机，现处于“${stage}”。`,
    movedBy: (stage, by, day, clock) => `${by === '' ? '' : `${by} 于 `}${day} ${clock} 将其移到“${stage}”。`,
    empty: '空',
    value: '金额',
    owner: '负责人',
    expectedClose: '预计成交日期',
    probability: '赢率',
    pipeline: '管道',
  },
  priorities: ['高', '中', '低'],
  findings: {
    noNextStep: (count) => `${count} 个商机没有下一步`,
    stepOverdue: (count) => `${count} 个商机的下一步已逾期`,
    closePassed: (count) => `${count} 个商机已过预计成交日期`,
    noValue: (count) => `${count} 个商机没有金额`,
    lostWithoutReason: (count) => `${count} 个商机输单但未填原因`,
    none: (open) => `${open} 个进行中的商机，今天都不需要处理`,
  },
  setUp: {
    pipeline: '销售',
    won: '赢单',
    lost: '输单',
    closedToo: (stage) => `${stage}（已结单）`,
    yours: (header) => `${header}（自有）`,
    toCheck: (header, text, reason) => `${header}：“${text}”（${reason}）`,
    keptFormulas: (header) => `“${header}”含有公式，已保持原样：并非所有单元格都能识别。`,
    someToCheck: (rows, column) => `${rows} 行含有无法识别或存疑的内容：请查看“${column}”列。`,
    repeatedIds: (rows) => `${rows} 行与前面的行 ID 相同。每行都保留为独立商机，请删除不是商机的行。`,
    chooseStage: '请选择管道工作表中的某个阶段。',
  },
  repair: {
    columns: (headers) => `已恢复的列：${headers.join('、')}。`,
    stages: (names) => `已纳入的新阶段：${names.join('、')}。`,
    rebuilt: (rows) => `已根据日志重建 ${rows} 个商机的状态、日期或日志标记。`,
    dropdown: '已恢复阶段列的下拉菜单。',
    colours: '已恢复阶段的颜色。',
    nothing: '一切正常：商机表与日志一致。',
  },
  menu: {
    openSidebar: '打开侧边栏',
    turnIntoPipeline: '把此表格变成销售管道',
    checkAndRepair: '检查并修复',
    remove: '移除 Dealsheet',
    formulaHelp: '公式帮助',
    help: '帮助',
    about: '关于',
    hasPipeline: (tab) => `此文档已有销售管道：工作表“${tab}”。请打开侧边栏使用。`,
    askToRemove:
      '要从此文档中移除 Dealsheet 吗？商机、日志和其他所有工作表会保留为普通工作表；下拉菜单、颜色、公式用的名称和公式帮助工作表会消失。',
    removed: '已从此文档中移除 Dealsheet，您的工作表都还在。',
    helpLines: [
      '把此表格变成销售管道：为当前工作表生成一份带有阶段、日志和公式的副本，您的原工作表保持不变。',
      '在侧边栏中移动商机，或在其所在行选择其他阶段。每次更改都会写入商机日志。',
      '=PIPELINE_VELOCITY(Deals) 或 =WIN_RATE(Deals) 等公式可用于任何单元格。“公式帮助”列出全部公式及其定义（英文）。',
      '看起来不对？“检查并修复”会对照商机表与日志，并修正能修正的内容。',
    ],
    aboutText: 'Dealsheet：Google 表格里的销售管道。数据不会离开此表格。Apache 2.0 许可证。',
  },
  settings: {
    setting: '设置',
    value: '值',
    whatItDoes: '说明',
    asOf: '所有与日期有关的公式所用的“今天”。输入其他日期可按那一天计算，清空则恢复为今天。',
    currency: '默认货币',
    currencyHint: '用于没有注明货币的金额。',
    firstDay: '每周第一天',
    monday: '星期一',
    firstDayHint: '星期一或星期日。',
    firstMonth: '财年首月',
    firstMonthHint: '1 到 12。GOAL_PROGRESS 的季度和年度从该月开始。公式会在商机下次更改时更新。',
    floor: '历史不足的下限',
    floorHint: '已结单商机少于此数时不显示比率。公式会在商机下次更改时更新。',
    reasons: '结单原因',
    reasonsHint: '赢单或输单时可选。若某个原因不计入赢单率，请填“否”；公式会在商机下次更改时更新。',
    reason: '原因',
    outcome: '赢单或输单',
    counts: '计入赢单率',
    won: '赢单',
    lost: '输单',
    yes: '是',
    no: '否',
    lostFor: ['价格', '选择了竞争对手', '没有预算', '缺少功能', '时机不对', '没有回应', '需求不匹配', '重复'],
    wonFor: ['方案最优', '早已了解我们', '他人推荐'],
  },
  pipelines: {
    added: (names) => `Pipelines 工作表中新增：${names.join('、')}。`,
    renamed: (from, to) => `阶段“${from}”现已改名为“${to}”，其中的商机和历史随之更新。`,
    moved: (count, stage) => `${count} 个商机已移到“${stage}”。`,
    changedMeanwhile: 'Pipelines 工作表刚刚被改动，未写入任何内容。请先查看，再重新操作。',
    nameEmpty: '需要名称，请输入。',
    nameTooLong: (most) => `名称太长，最多 ${most} 个字符。`,
    nameSigns: (signs) => `名称不能包含 ${signs}，请去掉。`,
    nameStart: (sign) => `名称不能以 ${sign} 开头，请换一个开头。`,
    stageExists: (name) => `此销售管道中已有阶段“${name}”，请换一个名称。`,
    stageWasNamed: (name, stage) => `“${stage}”曾叫“${name}”，历史记录以该名称保存。请换一个名称。`,
    pipelineExists: (name) => `已有销售管道“${name}”，请换一个名称。`,
    pipelineWasNamed: (name, pipeline) => `“${pipeline}”曾叫“${name}”，历史记录以该名称保存。请换一个名称。`,
    noPipeline: (name) => `销售管道“${name}”已不存在，请重新查看。`,
    lastOfKind: {
      open: '这是该管道唯一的进行中阶段，新商机从这里开始。请先添加另一个。',
      won: '这是该管道唯一的赢单阶段，没有它就无法赢单。请先添加另一个。',
      lost: '这是该管道唯一的输单阶段，没有它就无法输单。请先添加另一个。',
    },
    lastPipeline: '这是唯一的销售管道，请先添加另一个。',
    whereTo: (count) => `这里有 ${count} 个商机，请选择要移到哪个阶段。`,
    sameStage: '商机不能移到正在删除的阶段，请选择其他阶段。',
    noColumn: (header) => `商机表中没有“${header}”列，请选择其他列。`,
    unknown: '该选项已不存在，请重新查看。',
  },
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
  chartTabs: chineseChartTabs,
  views: chineseViews,
  activities: chineseActivities,
  month: chineseMonth,
  erase: {
    menu: '删除个人信息…',
    ask: '要从商机、日志和跟进记录中删除谁的名字？请按表格中的写法输入。',
    erased: '（已删除）',
    nobody: (name, mentions) =>
      `负责人、联系人和移动过商机的人中没有“${name}”。${mentions > 0 ? `另有 ${mentions} 个单元格的文字中提到该名字。` : ''}`,
    confirm: (name, { deals: inDeals, moves, activities }) =>
      `从 ${inDeals} 个商机、${moves} 条日志和 ${activities} 条跟进记录中删除“${name}”？商机和移动记录保留，名字将被删除；若为联系人，邮箱和电话也会删除。此操作无法撤销。`,
    done: (name, mentions) =>
      `已删除“${name}”。${mentions > 0 ? `另有 ${mentions} 个单元格的文字（如备注）中提到该名字，请自行查看（Ctrl+F）。` : ''}文件的旧版本（文件 → 版本记录）中仍保留该名字。`,
  },
};

const WORDS: ListWords = { comma: '、', and: '和', more: (count) => ` 及另外 ${count} 项` };

function listed(items: readonly string[]): string {
  return listedWith(items, WORDS);
}

const KEPT = {
  moved: '导入后又有变动，保持现状',
  edited: '导入后有人在这一行输入过内容，保持现状',
  gone: '已不在表中',
};
