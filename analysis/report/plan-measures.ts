import type { Instrument } from '../../domain/instrument.ts'
import type { Measure } from '../../domain/measure.ts'
import { type ChosenMeasure, chooseMeasures } from './choose-measures.ts'
import type { Findings } from './findings.ts'
import { groupProgrammes, type MeasureProgramme } from './group-programmes.ts'

/** What the city decided about measures, by their ids; the others are only proposed. */
export type MeasureDecisions = Readonly<Record<string, 'adopted' | 'rejected'>>

/** Which measures the report speaks of, and in which programmes. */
export interface MeasurePlan {
  readonly chosen: readonly ChosenMeasure[]
  readonly programmes: readonly MeasureProgramme[]
  /** Whether the city adopted any: then the table of responsibilities holds these alone. */
  readonly isAdopted: boolean
  readonly isInTable: (measure: Measure) => boolean
}

/** The measures that the findings speak for and those that were adopted besides, without the rejected ones. */
export function planMeasures(input: {
  readonly findings: Findings
  readonly instrument: Instrument
  readonly measures: readonly Measure[]
  readonly decisions?: MeasureDecisions
}): MeasurePlan {
  const { instrument, decisions = {} } = input
  const measures = input.measures.filter(({ id }) => decisions[id] !== 'rejected')
  const proposed = chooseMeasures({ ...input, measures })
  const known = new Set(proposed.map(({ measure }) => measure.id))
  const others = measures
    .filter(({ id }) => decisions[id] === 'adopted' && !known.has(id))
    .map((measure): ChosenMeasure => ({ measure, reasons: [{ kind: 'adopted' }] }))
  const chosen = [...proposed, ...others]
  const isAdopted = measures.some(({ id }) => decisions[id] === 'adopted')
  return {
    chosen,
    programmes: groupProgrammes(chosen, instrument),
    isAdopted,
    isInTable: ({ id }) => !isAdopted || decisions[id] === 'adopted',
  }
}
