import { bestWorst } from '../../../analysis/rank/best-worst.ts'
import { borda } from '../../../analysis/rank/borda.ts'
import { bradleyTerry } from '../../../analysis/rank/bradley-terry.ts'
import { plackettLuce } from '../../../analysis/rank/plackett-luce.ts'
import { pooledHazard } from '../../../analysis/rank/pooled-hazard.ts'
import type { Rankings } from '../../../analysis/rank/rankings.ts'
import type { Json, OpContext, OpGroup, Table } from '../op.ts'
import { columnOf, numberOf, textOf } from '../spec.ts'

const weightsOf = (table: Table): Float64Array =>
  table.columns.get('w')?.numbers ?? new Float64Array(table.size).fill(1)

/** Columns of one letter or word and a number, in the order of the numbers: pos1, pos2, … */
const numberedColumns = (table: Table, name: string): Float64Array[] =>
  [...table.columns.values()]
    .filter((column) => new RegExp(`^${name}\\d+$`).test(column.name))
    .sort((a, b) => Number(a.name.slice(name.length)) - Number(b.name.slice(name.length)))
    .map(({ numbers }) => numbers)

/** Columns pos1 to posM hold the number from 1 of what was put there, 0 or nothing after the last. */
function rankingsOf({ spec, table }: OpContext): Rankings {
  const data = table(textOf(spec, 'data'))
  const places = numberedColumns(data, 'pos')
  return {
    items: numberOf(spec, 'n_items'),
    orders: Array.from({ length: data.size }, (_, i) =>
      places
        .map((column) => column[i]!)
        .filter((k) => k > 0)
        .map((k) => k - 1),
    ),
    weights: weightsOf(data),
  }
}

const infinite = (value: number | null): Json => {
  if (value === Infinity) return 'Inf'
  return value === -Infinity ? '-Inf' : value
}

export const choice: OpGroup = {
  plackett_luce: (context) => {
    const found = plackettLuce(rankingsOf(context))
    if (typeof found === 'string') return { error: found }
    const logs = found.worths.map(Math.log)
    const centre = logs.reduce((sum, one) => sum + one, 0) / logs.length
    return {
      worth: found.worths,
      log_worth_centered: logs.map((one) => one - centre),
      loglik: found.logLikelihood,
    }
  },
  plackett_luce_coxph: (context) => {
    const found = pooledHazard(rankingsOf(context))
    if (typeof found === 'string') return { error: found }
    return {
      logworth_vs_item1: [0, ...found.effects],
      se_vs_item1: found.standardErrors,
      loglik: found.logLikelihood,
    }
  },
  borda_average_for_unranked: (context) => {
    const found = borda(rankingsOf(context))
    if (!found) return { error: 'no_respondents' }
    return { mean_borda: found.means, top1: found.firstShares, pairwise: found.preferred }
  },
  bradley_terry: ({ spec, table }) => {
    const data = table(textOf(spec, 'data'))
    const [a, b] = [columnOf(data, 'a').texts, columnOf(data, 'b').texts]
    const items = [...new Set([...a, ...b].map(String))].sort(new Intl.Collator('en').compare)
    const pairs = a.map((name, i) => ({
      a: items.indexOf(String(name)),
      b: items.indexOf(String(b[i])),
      winsA: columnOf(data, 'wins_a').numbers[i]!,
      winsB: columnOf(data, 'wins_b').numbers[i]!,
    }))
    const found = bradleyTerry(pairs, items.length)
    if (typeof found === 'string') return { error: found }
    const { abilities, standardErrors, deviance, degreesOfFreedom } = found
    return { items, ability: abilities, se: standardErrors, deviance, df: degreesOfFreedom }
  },
  maxdiff_counts: ({ spec, table }) => {
    const data = table(textOf(spec, 'data'))
    const shown = numberedColumns(data, 'i')
    const items = [...new Set(shown.flatMap((column) => [...column]))].filter((k) => k > 0).sort((x, y) => x - y)
    const at = (column: Float64Array, i: number): number => items.indexOf(column[i]!)
    const weights = weightsOf(data)
    const screens = Array.from({ length: data.size }, (_, i) => ({
      shown: shown.map((column) => at(column, i)).filter((k) => k >= 0),
      best: at(columnOf(data, 'best').numbers, i),
      worst: at(columnOf(data, 'worst').numbers, i),
      weight: weights[i]!,
    }))
    const counts = bestWorst(screens, items.length)
    return {
      items,
      shown: counts.map((one) => one.shown),
      best: counts.map((one) => one.best),
      worst: counts.map((one) => one.worst),
      bw: counts.map((one) => one.score),
      log_sqrt_bw: counts.map((one) => infinite(one.logOdds)),
    }
  },
}
