import { type Category, missingCodes } from '../../../domain/category.ts'
import { type Instrument, itemsOf } from '../../../domain/instrument.ts'
import { type Item, typeOf } from '../../../domain/items/index.ts'
import type { Column, Dataset } from '../../dataset.ts'

/** Where the answers about one issue stand; absent what the instrument does not ask. */
export interface IssueColumns {
  readonly issue: string
  readonly code: number
  readonly mention?: Column
  readonly concern?: Column
  readonly satisfaction?: Column
}

/** What a response rates or chooses among: the rows of a grid, else the categories. */
function partsOf(item: Item): readonly Category[] {
  if ('rows' in item) return item.rows
  return 'categories' in item ? item.categories : []
}

/** Categories or rows of items with the names of their variables, which stand in the same order. */
function variablesByIssue(instrument: Instrument, ids: readonly string[]): Map<string, { code: number; name: string }> {
  const found = new Map<string, { code: number; name: string }>()
  for (const id of ids) {
    const item = itemsOf(instrument).find((candidate) => candidate.id === id)
    if (!item) continue
    const variables = typeOf(item).variables(item)
    partsOf(item).forEach(({ issue, code }, i) => {
      const name = variables[i]?.name
      if (issue && name && !found.has(issue)) found.set(issue, { code, name })
    })
  }
  return found
}

/** Columns of all issues of the catalogue, in its order. */
export function issueColumns(instrument: Instrument, dataset: Dataset): IssueColumns[] {
  const { priority, concern, satisfaction } = instrument.analysis
  const places = {
    mention: variablesByIssue(instrument, priority ? [priority] : []),
    concern: variablesByIssue(instrument, concern),
    satisfaction: variablesByIssue(instrument, satisfaction),
  }
  return instrument.issues.map(({ id }) => {
    const place = places.mention.get(id) ?? places.concern.get(id) ?? places.satisfaction.get(id)
    const column = (part: keyof typeof places) => {
      const values = dataset.columns.get(places[part].get(id)?.name ?? '')
      return values ? { [part]: values } : {}
    }
    return {
      issue: id,
      code: place?.code ?? missingCodes.notAsked,
      ...column('mention'),
      ...column('concern'),
      ...column('satisfaction'),
    }
  })
}
