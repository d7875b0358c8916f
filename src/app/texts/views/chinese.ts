import type { ViewTexts } from './english';

export const chineseViews: ViewTexts = {
  openBoard: '打开宽屏看板',
  needsName: '保存的视图需要名称。请输入一个名称。',
  tooLong: '此视图太长，无法保存。请缩短名称或搜索内容。',
  fullOwn: '您的视图已没有保存空间。请删除不再需要的视图，然后重新保存。',
  fullShared: '共享视图已没有保存空间。请删除不再需要的共享视图，或仅为自己保存。',
};
