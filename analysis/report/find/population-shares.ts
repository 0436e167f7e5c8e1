import type { Margin, SampleDesign } from '../../../domain/sample-design.ts'
import type { Scope } from './scope.ts'

/** Share of the population with a code of a variable; null where no population table tells it. */
export type PopulationShare = (variable: string, code: number) => number | null

const sumOf = (cells: Margin['cells']): number => cells.reduce((sum, { population }) => sum + population, 0)

/**
 * From the strata and the population tables to which the weights were raked, the first that has the variable. Nothing
 * for one sector alone: its tables are of all sectors.
 */
export function populationShares(design: SampleDesign, { sector, weighted }: Scope): PopulationShare {
  if (sector !== null) return () => null
  const used = new Set(weighted.margins.map(({ id }) => id))
  const strata: Margin = {
    id: '@sector',
    variables: ['@sector'],
    cells: design.strata.map(({ code, population }) => ({ codes: [code], population })),
    source: design.source,
  }
  const tables = [strata, ...design.margins.filter(({ id }) => used.has(id))]
  return (variable, code) => {
    const table = tables.find(({ variables }) => variables.includes(variable))
    if (!table) return null
    const at = table.variables.indexOf(variable)
    const all = sumOf(table.cells)
    return all > 0 ? sumOf(table.cells.filter(({ codes }) => codes[at] === code)) / all : null
  }
}
