/** Every sentence that the server half says to a user, in Simplified Chinese. */
import { english, type Texts } from './english';

export const chinese: Texts = {
  ...english,
  pipelines: {
    added: (names) => `Pipelines 工作表中新增：${names.join('、')}。`,
    renamed: (from, to) => `阶段“${from}”现已改名为“${to}”，其中的交易和历史随之更新。`,
    moved: (count, stage) => `${count} 笔交易已移到“${stage}”。`,
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
      open: '这是该管道唯一的进行中阶段，新交易从这里开始。请先添加另一个。',
      won: '这是该管道唯一的赢单阶段，没有它就无法赢单。请先添加另一个。',
      lost: '这是该管道唯一的输单阶段，没有它就无法输单。请先添加另一个。',
    },
    lastPipeline: '这是唯一的销售管道，请先添加另一个。',
    whereTo: (count) => `这里有 ${count} 笔交易，请选择要移到哪个阶段。`,
    sameStage: '交易不能移到正在删除的阶段，请选择其他阶段。',
    noColumn: (header) => `交易表中没有“${header}”列，请选择其他列。`,
    unknown: '该选项已不存在，请重新查看。',
  },
};
