import type { PlanData } from '../../../analysis/plan/data.ts'
import { isPlanFault, type PlanFault } from '../../../analysis/plan/fault.ts'
import { runPlan } from '../../../analysis/plan/run-plan.ts'
import { planSchema } from '../../../analysis/plan/schema.ts'

type Cell = string | number | null
type Columns = Readonly<Record<string, readonly Cell[]>>

/** Columns as a plan sees them; null is a missing value. */
export function planData(columns: Columns): PlanData {
  const of = (name: string): readonly Cell[] => {
    const found = columns[name]
    if (!found) throw new Error(`no column ${name}`)
    return found
  }
  return {
    size: Object.values(columns)[0]?.length ?? 0,
    numbers: (name) => Float64Array.from(of(name), (cell) => (cell === null ? Number.NaN : Number(cell))),
    categories: (name) => {
      const texts = of(name).map((cell) => (cell === null ? null : String(cell)))
      const labels = [...new Set(texts.filter((text) => text !== null))]
      return { labels, codes: Int32Array.from(texts, (text) => (text === null ? -1 : labels.indexOf(text))) }
    },
  }
}

const dataOf = (columns: Columns | PlanData): PlanData =>
  typeof columns.numbers === 'function' ? (columns as PlanData) : planData(columns as Columns)

// biome-ignore lint/suspicious/noExplicitAny: each kind of entry has results of its own
export type Any = any

/** What a plan, as people write it, gives on these columns. */
export function run(plan: object, columns: Columns | PlanData): Any {
  const found = runPlan(planSchema.parse(plan), dataOf(columns))
  if (isPlanFault(found)) throw new Error(found.code)
  return found
}

export function faultOf(plan: object, columns: Columns | PlanData): PlanFault {
  const found = runPlan(planSchema.parse(plan), dataOf(columns))
  if (!isPlanFault(found)) throw new Error('no fault')
  return found
}

/** The first entry's result. */
export const first = (plan: object, columns: Columns | PlanData): Any => run(plan, columns).estimates[0]
