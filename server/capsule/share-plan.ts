import { type Agreement, planOfTable } from '../../analysis/report/explore/plan-of-table.ts'
import { scopeOf } from '../../analysis/report/find/scope.ts'
import type { FindingsInput } from '../../analysis/report/find-issues.ts'
import { variablesByIssue } from '../../domain/issue-variables.ts'

type Wave = Pick<FindingsInput, 'instrument' | 'dataset' | 'design'>

/**
 * A plan for `minyi analyze` on the answers of a capsule: the share of every issue with its error, in their order, and
 * how near its errors come to those of the findings.
 */
export function sharePlan({ instrument, dataset, design }: Wave): {
  readonly plan: object
  readonly agreement: Agreement
} {
  const scope = scopeOf(dataset, design, null)
  const { priority } = instrument.analysis
  const mentions = variablesByIssue(instrument, priority ? [priority] : [])
  const frame = { filter: [], isWeighted: true, level: 0.95, row: '', banner: [] }
  const { plan, agreement } = planOfTable({ instrument, scope, design, ...frame })
  const estimates = [...mentions].map(([issue, { name }]) => ({
    estimator: 'share',
    variable: name,
    category: 1,
    where: { variable: name, operator: '>=', value: 0 },
    name: issue,
  }))
  return { plan: { ...plan, estimates }, agreement }
}
