import * as z from 'zod/mini'
import { leastChange, type Measure, measureSchema, outcomes } from './measure.ts'

const { shape } = measureSchema

/** What staff write of a measure of the library. The rest follows from it, or stays as it was. */
export const libraryEditSchema = z.strictObject({
  text: shape.text,
  cause: shape.cause,
  indicator: shape.indicator,
  outcome: z.enum(outcomes),
  quartersToDeadline: shape.quartersToDeadline,
  costClass: shape.costClass,
  evidence: shape.evidence,
  basis: shape.basis,
  leadUnit: shape.leadUnit,
  supportUnits: shape.supportUnits,
  leader: shape.leader,
  burdens: shape.burdens,
  objections: shape.objections,
  reconsider: shape.reconsider,
})
export type LibraryEdit = z.output<typeof libraryEditSchema>

/** The term that a deadline in so many quarters belongs to, for measures that somebody writes. */
export function termOf(quarters: number): Measure['term'] {
  if (quarters <= 4) return 'near'
  return quarters <= 8 ? 'middle' : 'long'
}

/** Which finding speaks for a measure that is to change this outcome. */
const suitsOf = {
  mention: 'mentioned',
  satisfaction: 'dissatisfied',
  dissatisfied: 'dissatisfied',
  dontKnow: 'unknown',
} as const

/** What is written of a measure. */
export const libraryEditOf = ({ target, ...measure }: Measure): LibraryEdit =>
  libraryEditSchema.parse(
    Object.fromEntries(
      Object.keys(libraryEditSchema.shape).map((key) => [
        key,
        key === 'outcome' ? target.outcome : measure[key as keyof typeof measure],
      ]),
    ),
  )

/** A measure with other words. For whom it is meant stays; term and target stay where nothing they follow from changed. */
export function withLibraryEdit(measure: Measure, { outcome, ...written }: LibraryEdit): Measure {
  const isSameTerm = measure.quartersToDeadline === written.quartersToDeadline
  const isSameOutcome = measure.target.outcome === outcome
  return {
    ...measure,
    ...written,
    ...(isSameTerm ? {} : { term: termOf(written.quartersToDeadline) }),
    ...(isSameOutcome ? {} : { target: { outcome, change: leastChange[outcome] }, suits: suitsOf[outcome] }),
  }
}

/** A measure that the city adds to its library. */
export const newLibraryMeasure = (id: string, issue: string, { outcome, ...written }: LibraryEdit): Measure => ({
  ...written,
  id,
  issue,
  suits: suitsOf[outcome],
  term: termOf(written.quartersToDeadline),
  target: { outcome, change: leastChange[outcome] },
})
