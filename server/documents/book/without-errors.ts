import type { BookSheet } from './sheet.ts'

/** Columns that only a random sample has. */
const ofErrors = new Set([
  '标准误',
  '95%下限',
  '95%上限',
  '80%下限',
  '80%上限',
  '设计效应',
  '有效样本量',
  '与其余之差（个百分点）',
  '差的标准误（个百分点）',
  '校正后概率',
  '结论',
])

/** A sheet of a wave that was not drawn at random: without columns that would stand empty and speak of errors. */
export function withoutErrors(sheet: BookSheet): BookSheet {
  const kept = [...sheet.head.keys()].filter((column) => !ofErrors.has(sheet.head[column] ?? ''))
  const pick = <T>(list: readonly T[]): T[] => kept.flatMap((column) => list.slice(column, column + 1))
  return {
    ...sheet,
    head: pick(sheet.head),
    widths: pick(sheet.widths),
    rows: sheet.rows.map(pick),
    ...(sheet.aligns ? { aligns: pick(sheet.aligns) } : {}),
  }
}
