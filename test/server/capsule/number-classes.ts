import type { Inline, Report } from '../../../analysis/report/model.ts'
import { itemsOf } from '../../../domain/instrument.ts'
import type { CapsuleInput } from '../../../server/capsule/make-capsule.ts'

/** A kind of number that no estimate makes, and where it may stand. */
export interface NumberClass {
  readonly name: string
  readonly pattern: RegExp
}

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
/** As the report writes it: 18–29 岁 of the questionnaire is 18～29岁. */
const asPrinted = (text: string) => text.replace(/[\s\u{3000}\u{200B}]/gu, '').replaceAll('–', '～')
const hasDigit = (text: string) => /\d/.test(text)

/** All texts with a digit, the longest first, so that none is cut by a shorter one; the full stop may be missing. */
const anyOf = (texts: readonly string[]): RegExp => {
  const known = [...new Set(texts.map((text) => asPrinted(text).replace(/。$/, '')).filter(hasDigit))].sort(
    (a, b) => b.length - a.length,
  )
  return new RegExp(known.length > 0 ? known.map(escaped).join('|') : '(?!)', 'g')
}

/** Every text in a tree of data. */
export const textsOf = (data: unknown): string[] => {
  if (typeof data === 'string') return [data]
  return typeof data === 'object' && data !== null ? Object.values(data).flatMap(textsOf) : []
}

/** Every number in a tree of data. */
export const numbersOf = (data: unknown): number[] => {
  if (typeof data === 'number') return [data]
  return typeof data === 'object' && data !== null ? Object.values(data).flatMap(numbersOf) : []
}

/** The classes, in the order in which they are taken out of a text without spaces. */
export function numberClasses({ wave, report, given }: CapsuleInput): readonly NumberClass[] {
  const questions = itemsOf(wave.instrument).map(({ text: _, ...item }) => item)
  return [
    { name: 'measures and their grounds, written by people', pattern: anyOf(textsOf(given.measures)) },
    { name: 'words of the questionnaire', pattern: anyOf([...textsOf(questions), ...textsOf(wave.instrument.issues)]) },
    { name: 'version of the data', pattern: new RegExp(escaped(report.dataHash), 'g') },
    { name: 'dates', pattern: /\d{4}年(\d{1,2}月(\d{1,2}日)?)?|\d{1,2}月\d{1,2}日/g },
    { name: 'tables, figures and annexes', pattern: /(?:表|图|附件)\d{1,2}/g },
    { name: 'places in a list', pattern: /(?<=^|[。：])\d{1,2}\.(?=[^\d])/g },
    { name: 'codes of issues and measures', pattern: /[A-F]\d{2}(?:-\d)?(?!\d)/g },
    { name: 'the level of confidence', pattern: /95%(?=置信|水平)|(?<=不低于|水平为|达到)95%/g },
  ]
}

/** What is left with a digit after all that belongs to a class is taken out. */
export const unclassed = (text: string, classes: readonly NumberClass[]): string => {
  const left = classes.reduce((rest, { pattern }) => rest.replace(pattern, '·'), asPrinted(text))
  return hasDigit(left) ? left : ''
}

type Say = (inlines: readonly Inline[]) => string

/** The texts of a report in their order, piece by piece; `say` puts something in the place of claims. */
export function piecesOf({ blocks }: Report, say: Say): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [say(block.inlines)]
    if (block.kind === 'quote') return [block.text, block.attribution]
    if (block.kind === 'chart') return [block.title, ...block.points.map(({ label }) => label), block.note]
    if (block.kind !== 'table') return [block.text]
    const rows = block.rows.map((row) => row.map(say).join(''))
    return [block.title, block.columns.map(({ label }) => label).join(''), ...rows, block.note]
  })
}

/** What stands in a text beside pieces that come in this order. A piece that is not found is left where it is. */
export function beside(text: string, pieces: readonly string[]): string[] {
  const gaps: string[] = []
  let at = 0
  for (const piece of pieces) {
    const found = text.indexOf(piece, at)
    if (found < 0) continue
    gaps.push(text.slice(at, found))
    at = found + piece.length
  }
  return [...gaps, text.slice(at)]
}
