/** Words that all pages about one wave have in common. */
export const zh = {
  meta: '{name} · {title}',
  empty: '还没有答卷',
  emptyHelp: '收到答卷以后，结果会出现在这里。先把二维码发给单位。',
  emptyOnlyOpenLink:
    '公开链接收到了 {count} 份，但它谁都能填、说不清代表谁，所以另行计数，不进这些数字。要有结果，请把二维码发给单位。',
  toFieldwork: '去发放与回收',
  tooFew: '符合条件的人太少，或者没选上的人太少，不能显示。去掉或放宽一个条件再看。',
  tooFewYet: '现在答卷太少，还不能显示：人少的时候，数字会透露个别人的回答。再多收一些答卷，这里就有结果。',
  clearFilter: '看全部',
  unusedState: '这一页看的是全部答卷，总是加权、95% 置信水平。您在别的页选的条件在这里没有用上，回到那些页仍然有效。',
  unusedStateButSector:
    '这一页只能按系统筛选，总是加权、95% 置信水平。您在别的页选的其他条件在这里没有用上，回到那些页仍然有效。',
  printedOn: '打印于 {day}',
  view: '显示方式',
  chart: '图',
  table: '表',
  csv: 'CSV',
  csvOf: 'CSV 表格：{title}',
  copyTable: '复制到表格软件',
  copied: '已复制。打开表格软件粘贴即可，数字可以直接计算。',
  notCopied: '这个浏览器不让网页写剪贴板，请改用下载。',
  lost: '链接里的{parts}在这一期已经没有了，下面没有按它来看。',
  lostFilter: '筛选“{name}”',
  lostQuestion: '题目“{name}”',
  lostGroup: '分组“{name}”',
  forgetLost: '知道了',
} as const
