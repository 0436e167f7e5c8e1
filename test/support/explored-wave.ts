import type { Column } from '../../analysis/dataset.ts'
import type { Explorable } from '../../analysis/report/explore/explore.ts'
import { scopeOf } from '../../analysis/report/find/scope.ts'
import type { SampleDesign } from '../../domain/sample-design.ts'
import { simulatedWave } from './simulated-findings.ts'

export type ExploredWave = Explorable & { readonly design: SampleDesign }

let explored: ExploredWave | undefined

/** A simulated wave ready for questions, made once: much is remembered of its scope. */
export function exploredWave(): ExploredWave {
  const { instrument, dataset, design } = simulatedWave()
  explored ??= {
    instrument,
    scope: scopeOf(dataset, design, null),
    design,
    dataHash: 'x',
    isSynthetic: true,
    lastDay: '2026-09-20',
  }
  return explored
}

/** The same with other answers to some variables. */
export function withColumns(wave: ExploredWave, changed: Readonly<Record<string, Column>>): ExploredWave {
  const { dataset } = wave.scope
  const columns = new Map([...dataset.columns, ...Object.entries(changed)])
  return { ...wave, scope: scopeOf({ ...dataset, columns }, wave.design, null) }
}

/** By what the people of a wave are divided: groups, and where they live. */
export interface Dividers {
  readonly groups: readonly string[]
  readonly place?: string
}

/** A small simulated wave in which only these variables divide people, with other answers to some. */
export function exploredSmall(
  responses: number,
  { groups, place }: Dividers,
  changed: Readonly<Record<string, Column>> = {},
): ExploredWave {
  const { instrument, dataset, design } = simulatedWave(1, responses)
  const { place: _, ...analysis } = instrument.analysis
  const columns = new Map([...dataset.columns, ...Object.entries(changed)])
  return {
    instrument: { ...instrument, analysis: { ...analysis, groups: [...groups], ...(place ? { place } : {}) } },
    scope: scopeOf({ ...dataset, columns }, design, null),
    design,
    dataHash: 'x',
    isSynthetic: true,
    lastDay: '2026-09-20',
  }
}
