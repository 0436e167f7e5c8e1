import type { CommandEntry } from './command.ts'

/** Each is loaded when it is called, so that help and mistakes are answered at once. */
export const commands: readonly CommandEntry[] = [
  { name: 'start', summary: '启动服务 · start the server', load: async () => (await import('./start.ts')).start },
  {
    name: 'migrate',
    summary: '更新数据库结构 · bring the database to the newest form',
    load: async () => (await import('./migrate.ts')).migrate,
  },
  {
    name: 'simulate',
    summary: '让虚构的城市回答一份新问卷（合成数据）· let an invented city answer a new survey (synthetic data)',
    load: async () => (await import('./simulate.ts')).simulate,
  },
  {
    name: 'report',
    summary: '写出一期的分析报告 · write the report of a wave',
    load: async () => (await import('./report.ts')).report,
  },
  {
    name: 'duties',
    summary: '写出责任分解一体表，或一个单位的摘录 · write the table of responsibilities, or the part of one unit',
    load: async () => (await import('./duties.ts')).duties,
  },
  {
    name: 'export',
    summary: '导出一期的答卷（代码）和编码表 · write the answers of a wave as codes, with a codebook',
    load: async () => (await import('./export.ts')).exportCommand,
  },
  {
    name: 'capsule',
    summary: '把一期的答卷、设计和报告封装成一个可核验的文件 · seal a wave with its report, so that it can be verified',
    load: async () => (await import('./capsule.ts')).capsule,
  },
  {
    name: 'verify',
    summary: '由封装重算每个数字并比较 · make every number of a capsule again and compare',
    load: async () => (await import('./verify.ts')).verify,
  },
  {
    name: 'analyze',
    summary: '按计划分析任何 CSV · carry out an analysis plan on any CSV',
    load: async () => (await import('./analyze.ts')).analyze,
  },
  {
    name: 'bench',
    summary: '测量接收答卷的速度 · measure how fast answers are taken in',
    load: async () => (await import('./bench.ts')).bench,
  },
]
