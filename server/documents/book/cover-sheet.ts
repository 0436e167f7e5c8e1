import type { Report } from '../../../analysis/report/model.ts'
import { namesOf } from '../../../analysis/report/phrases/names.ts'
import { internalMark } from '../../../analysis/report/review/departures.ts'
import type { BookInput } from './full-sheets.ts'
import { type BookCell, type BookSheet, numberCell } from './sheet.ts'

/** What the numbers are of: wave, data, filter, method, and what stands in which sheet. */
export function coverSheet(
  report: Report,
  { findings, instrument }: BookInput,
  others: readonly BookSheet[],
): BookSheet {
  const { fieldwork, filter, weighting, indexWeights } = findings
  const names = namesOf(findings, instrument)
  const parts = [indexWeights.attention, indexWeights.dissatisfaction, indexWeights.breadth].join('∶')
  const about: BookCell[][] = [
    ['报告', report.title],
    ['编制单位', report.issuer],
    ['日期', report.date],
    ['数据', report.isSynthetic ? '合成数据，仅供演示' : '调查数据'],
    ['数据版本', report.dataHash],
    ...(report.mark ? [['状态', internalMark(report.mark)]] : []),
    ['实施时间', fieldwork.firstDay ? `${fieldwork.firstDay}至${fieldwork.lastDay ?? ''}` : '未记录'],
    ['有效问卷', numberCell(fieldwork.valid, 'count')],
    ['范围', filter.sector === null ? '全部系统' : names.sector(filter.sector)],
    [
      '方法',
      weighting.isProbability
        ? '按抽样设计加权，误差以单位为抽样单元线性化估计，置信水平95%；不足最小人数的群体不显示。'
        : '参加者不是随机抽取的：不推断到全体，不给出误差范围。',
    ],
    ['热度指数', `关注、不满、广度的权重之比为${parts}`],
    ['最小群体', numberCell(findings.minimumGroupSize, 'count')],
  ]
  return {
    name: '封面',
    title: `${report.title}　数据表`,
    head: ['项目', '内容'],
    widths: [46, 76],
    rows: [...about, ...others.map(({ name, title }): BookCell[] => [name, title])],
    notes: ['每张表的注释写明基数、加权和题目原文；数值未四舍五入，由格式显示。'],
    isLandscape: false,
    frozenColumns: 0,
    aligns: ['left', 'left'],
    rules: [about.length],
  }
}
