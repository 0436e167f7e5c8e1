import { designFromColumns, impliedWeights } from '../../analysis/variance/design-from-columns.ts'
import { variancePlan } from '../../analysis/variance/linearize.ts'
import { lonelyPsuRules } from '../../analysis/variance/lonely-psu.ts'
import type { Json, ReadDesign, Spec, Table } from './op.ts'
import { columnOf, textsOf } from './spec.ts'

/** Names in a design entry; absent and null are none, and so is R's `~1` or `~0`. */
const namesIn = (entry: Spec, key: string): readonly string[] => {
  const value = entry[key]
  if (value === undefined || value === null) return []
  return (typeof value === 'number' ? [`${value}`] : textsOf(entry, key)).filter((name) => !/^~?[01]$/.test(name))
}

/** R calls leaving a lonely unit out "certainty" as well as "remove". */
const ruleOf = (name: string) => {
  const rule = lonelyPsuRules.find(({ id }) => id === (name === 'certainty' ? 'remove' : name))
  if (!rule) throw new Error(`no rule ${name} for lonely units`)
  return rule
}

/** A `designs` entry with its CSV. Without a column of weights, the populations imply them. */
export function readDesign(
  entry: { readonly [key: string]: Json | undefined },
  tableOf: (file: string) => Table,
  lonely: string,
): ReadDesign {
  const spec = { ...entry, op: 'design' }
  const table = tableOf(String(entry.data))
  const labels = (key: string) =>
    namesIn(spec, key).map((name) => columnOf(table, name).texts.map((text) => text ?? ''))
  const design = designFromColumns({
    size: table.size,
    ids: labels('ids'),
    strata: labels('strata'),
    populations: namesIn(spec, 'fpc').map((name) => columnOf(table, name).numbers),
    isNested: entry.nest === true,
  })
  if (typeof design === 'string') throw new Error(`design ${JSON.stringify(entry)}: ${design}`)
  const named = table.columns.get(String(entry.weights))
  const weights = named ? named.numbers : impliedWeights(design)
  return { table, design, weights, plan: variancePlan(design, { lonely: ruleOf(lonely) }) }
}
