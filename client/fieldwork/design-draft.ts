import { type SampleDesign, sampleDesignSchema } from '../../domain/sample-design.ts'
import { pastedLines } from './pasted-lines.ts'

/** The sample design as it is typed: numbers are text until they are read. */
export interface DesignDraft {
  readonly isProbability: boolean
  readonly source: string
  readonly strata: readonly StratumDraft[]
  readonly margins: readonly MarginDraft[]
}
export interface StratumDraft {
  readonly code: number
  readonly name: string
  readonly population: string
}
export interface MarginDraft {
  readonly id: string
  /** Separated by commas. */
  readonly variables: string
  readonly source: string
  /** One cell a line: the codes, then the population. */
  readonly cells: string
}

type DesignFaultCode =
  | 'strata_missing'
  | 'name_missing'
  | 'name_twice'
  | 'population_unreadable'
  | 'variables_missing'
  | 'margin_twice'
  | 'cells_missing'
  | 'cell_columns'
  | 'cell_unreadable'
  | 'cell_twice'
  | 'all_zero'
export interface DesignFault {
  readonly code: DesignFaultCode
  readonly place: 'strata' | 'margins'
  /** Which stratum or margin, from 0. */
  readonly index: number
  /** Line of the cells of a margin, from 1. */
  readonly line?: number
}

export const draftOf = (design: SampleDesign): DesignDraft => ({
  isProbability: design.isProbability,
  source: design.source,
  strata: design.strata.map((stratum) => ({ ...stratum, population: String(stratum.population) })),
  margins: design.margins.map(({ id, variables, source, cells }) => ({
    id,
    variables: variables.join(', '),
    source,
    cells: cells.map(({ codes, population }) => [...codes, population].join('\t')).join('\n'),
  })),
})

/** What was typed as a sample design, or what is wrong with it. */
export function readDesign(draft: DesignDraft): { design: SampleDesign | null; faults: DesignFault[] } {
  const margins = draft.margins.map(readMargin)
  const faults = [...strataFaults(draft.strata), ...margins.flatMap((margin) => margin.faults), ...idFaults(draft)]
  if (faults.length > 0) return { design: null, faults }
  return {
    design: sampleDesignSchema.parse({
      isProbability: draft.isProbability,
      source: draft.source.trim(),
      strata: draft.strata.map(({ code, name, population }) => ({
        code,
        name: name.trim(),
        population: numberIn(population),
      })),
      margins: margins.map(({ margin }) => margin),
    }),
    faults,
  }
}

function strataFaults(strata: readonly StratumDraft[]): DesignFault[] {
  if (strata.length === 0) return [{ code: 'strata_missing', place: 'strata', index: 0 }]
  const names = strata.map(({ name }) => name.trim())
  return strata.flatMap((stratum, index) => {
    const name = names[index] ?? ''
    const codes: DesignFaultCode[] = []
    if (name === '') codes.push('name_missing')
    else if (names.indexOf(name) < index) codes.push('name_twice')
    if (numberIn(stratum.population) === null) codes.push('population_unreadable')
    return codes.map((code): DesignFault => ({ code, place: 'strata', index }))
  })
}

const variablesOf = (text: string) => text.split(/[\s,，、;；]+/).filter(Boolean)
/** Names the margin in the results; made from its variables where it has no name of its own. */
const idOf = ({ id, variables }: MarginDraft) => id || variablesOf(variables).join('_')

function idFaults({ margins }: DesignDraft): DesignFault[] {
  const ids = margins.map(idOf)
  return ids.flatMap((id, index) =>
    id !== '' && ids.indexOf(id) < index ? [{ code: 'margin_twice', place: 'margins', index }] : [],
  )
}

function readMargin(draft: MarginDraft, index: number) {
  const fault = (code: DesignFaultCode, line?: number): DesignFault => ({
    code,
    place: 'margins',
    index,
    ...(line === undefined ? {} : { line }),
  })
  const variables = variablesOf(draft.variables)
  const lines = pastedLines(draft.cells, variables.length + 1)
  const cells = lines.map(({ cells }) => cells.map(numberIn))
  const keys = cells.map((cell) => cell.slice(0, -1).join(','))
  const faults = lines.flatMap(({ line }, i) => {
    const cell = cells[i] ?? []
    if (cell.length !== variables.length + 1) return [fault('cell_columns', line)]
    if (cell.some((part, at) => part === null || (at < variables.length && !Number.isInteger(part))))
      return [fault('cell_unreadable', line)]
    return keys.indexOf(keys[i] ?? '') < i ? [fault('cell_twice', line)] : []
  })
  if (variables.length === 0) faults.unshift(fault('variables_missing'))
  if (lines.length === 0) faults.push(fault('cells_missing'))
  else if (faults.length === 0 && cells.every((cell) => cell.at(-1) === 0)) faults.push(fault('all_zero'))
  const margin = {
    id: idOf(draft),
    variables,
    source: draft.source.trim(),
    cells: cells.map((cell) => ({ codes: cell.slice(0, -1), population: cell.at(-1) })),
  }
  return { faults, margin }
}

/** A number that is not negative, with or without thousands marks; null for anything else. */
function numberIn(text: string): number | null {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/^\d{1,3}(,\d{3})+(?=\.|$)/, (grouped) => grouped.replaceAll(',', ''))
  return /^\d{1,12}(\.\d{1,6})?$/.test(plain) ? Number(plain) : null
}
