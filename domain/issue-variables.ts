import type { Category } from './category.ts'
import { type Instrument, itemsOf } from './instrument.ts'
import { type Item, typeOf } from './items/index.ts'
import type { Outcome } from './measure.ts'

/** A variable that holds answers about one issue, and the code of the issue in its item. */
export interface IssueVariable {
  readonly code: number
  readonly name: string
}

/** What a response rates or chooses among: the rows of a grid, else the categories. */
function partsOf(item: Item): readonly Category[] {
  if ('rows' in item) return item.rows
  return 'categories' in item ? item.categories : []
}

/** Variables of the items with these ids by the issue that they are about; the first one where there are several. */
export function variablesByIssue(instrument: Instrument, ids: readonly string[]): Map<string, IssueVariable> {
  const found = new Map<string, IssueVariable>()
  for (const id of ids) {
    const item = itemsOf(instrument).find((candidate) => candidate.id === id)
    if (!item) continue
    const variables = typeOf(item).variables(item)
    // Categories or rows of an item stand in the same order as its variables.
    partsOf(item).forEach(({ issue, code }, i) => {
      const name = variables[i]?.name
      if (issue && name && !found.has(issue)) found.set(issue, { code, name })
    })
  }
  return found
}

/** Name of the variable in which the next wave will measure the outcome of an issue; undefined where it is not asked. */
export function outcomeVariable(instrument: Instrument, issue: string, outcome: Outcome): string | undefined {
  const { priority, satisfaction } = instrument.analysis
  const ids = outcome === 'mention' ? [priority ?? ''] : satisfaction
  return variablesByIssue(instrument, ids).get(issue)?.name
}
