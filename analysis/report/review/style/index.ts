import type { Report } from '../../model.ts'
import type { Edit } from '../edits.ts'
import { causes } from './causes.ts'
import { comparisons } from './comparisons.ts'
import { majority } from './majority.ts'
import { numbering } from './numbering.ts'
import { numerals } from './numerals.ts'
import { order } from './order.ts'
import { type Passage, passagesOf } from './passages.ts'
import { percentagePoints } from './percentage-points.ts'
import { punctuation } from './punctuation.ts'
import type { StyleRule } from './rule.ts'
import { sentenceLength } from './sentence-length.ts'
import { slogans } from './slogans.ts'
import { vague } from './vague.ts'
import { wording } from './wording.ts'

/** Rules of official writing; one file each. */
export const styleRules = [
  numbering,
  numerals,
  percentagePoints,
  majority,
  causes,
  comparisons,
  order,
  punctuation,
  slogans,
  vague,
  wording,
  sentenceLength,
] as const satisfies readonly StyleRule[]

/** What a rule says of a passage. */
export interface StyleFault {
  /** `id` of the rule. */
  readonly rule: string
  readonly level: StyleRule['level']
  readonly passage: Passage
  /** The words at fault. */
  readonly excerpt: string
}

/** Everything that the rules find in these passages, in the order of the rules. */
const checkPassages = (passages: readonly Passage[]): StyleFault[] =>
  styleRules.flatMap(({ id, level, find }) => find(passages).map((found) => ({ rule: id, level, ...found })))

/** The style check over a report with its edits. Quotations and tables are what they are and are not checked. */
export const checkStyle = (report: Report, edits: readonly Edit[] = []): StyleFault[] =>
  checkPassages(passagesOf(report, edits))
