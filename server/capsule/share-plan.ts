import { planOfTable } from '../../analysis/report/explore/plan-of-table.ts'
import { scopeOf } from '../../analysis/report/find/scope.ts'
import type { FindingsInput } from '../../analysis/report/find-issues.ts'
import { variablesByIssue } from '../../domain/issue-variables.ts'

type Wave = Pick<FindingsInput, 'instrument' | 'dataset' | 'design'>

/** A plan for `minyi analyze` on the answers of a capsule: the share of every issue with its error, in their order. */
export function sharePlan({ instrument, dataset, design }: Wave): object {
  const scope = scopeOf(dataset, design, null)
  const { priority } = instrument.analysis
  const mentions = variablesByIssue(instrument, priority ? [priority] : [])
  const { plan } = planOfTable({
    instrument,
    scope,
    design,
    filter: [],
    isWeighted: true,
    level: 0.95,
    row: '',
    banner: [],
  })
  const estimates = [...mentions].map(([issue, { name }]) => ({
    estimator: 'share',
    variable: name,
    category: 1,
    name: issue,
  }))
  return { ...plan, estimates }
}
