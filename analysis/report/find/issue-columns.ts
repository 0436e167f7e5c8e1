import { missingCodes } from '../../../domain/category.ts'
import type { Instrument } from '../../../domain/instrument.ts'
import { variablesByIssue } from '../../../domain/issue-variables.ts'
import type { Column, Dataset } from '../../dataset.ts'

/** Where the answers about one issue stand; absent what the instrument does not ask. */
export interface IssueColumns {
  readonly issue: string
  readonly code: number
  readonly mention?: Column
  readonly concern?: Column
  readonly satisfaction?: Column
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
