import { kruskalWallis, wilcoxonRankSum } from '../../../analysis/compare/rank-sum.ts'
import { welch } from '../../../analysis/compare/welch.ts'
import { adjustedResiduals, cramersV, crossTable } from '../../../analysis/correlate/cross-table.ts'
import { cohenKappa } from '../../../analysis/correlate/kappa.ts'
import { concordanceOf, kendall } from '../../../analysis/correlate/kendall.ts'
import { pearson, pearsonTest, spearman } from '../../../analysis/correlate/pearson.ts'
import type { Json, OpContext, OpGroup } from '../op.ts'
import { rowsIn } from '../r-call.ts'
import { columnOf, numbersOf, textOf, textsOf } from '../spec.ts'

const notEstimable: Json = { error: 'no_variation' }

/** Rows with both values. */
function pairsOf({ spec, table }: OpContext): [number[], number[]] {
  const data = table(textOf(spec, 'data'))
  const [x, y] = [columnOf(data, textOf(spec, 'x')).numbers, columnOf(data, textOf(spec, 'y')).numbers]
  const kept = Array.from(x, (_, i) => i).filter((i) => !Number.isNaN(x[i]!) && !Number.isNaN(y[i]!))
  return [kept.map((i) => x[i]!), kept.map((i) => y[i]!)]
}

/** Values with their groups in the order of levels; rows without one of them are in no group. */
function groupedOf({ spec, table }: OpContext) {
  const data = table(textOf(spec, 'data'))
  const [y, group] = [columnOf(data, textOf(spec, 'y')).numbers, columnOf(data, textOf(spec, 'group'))]
  const groupOf = group.codes.map((code, i) => (Number.isNaN(y[i]!) ? -1 : code))
  return { y, groupOf, groups: group.levels.length }
}

export const correlations: OpGroup = {
  pearson: (context) => {
    const [x, y] = pairsOf(context)
    const r = pearson(x, y)
    if (r === null) return notEstimable
    const test = pearsonTest(r, x.length)
    if (!test) return notEstimable
    const { t, degreesOfFreedom, p, low, high } = test
    return {
      statistic: t,
      parameter_names: ['df'],
      parameter: [degreesOfFreedom],
      p_value: p,
      estimate: [r],
      conf_int: [low, high],
    }
  },
  spearman: (context) => {
    const found = spearman(...pairsOf(context))
    return found ? { statistic: found.statistic, p_value: found.p, estimate: [found.r] } : notEstimable
  },
  kendall_tau_b: (context) => {
    const found = kendall(...pairsOf(context))
    return found ? { statistic: found.z, p_value: found.p, estimate: [found.tau] } : notEstimable
  },
  kendall_W: ({ spec, table }) => {
    const data = table(textOf(spec, 'data'))
    const columns = textsOf(spec, 'vars').map((name) => columnOf(data, name).numbers)
    const found = concordanceOf(rowsIn(spec.rows, data.size).map((i) => columns.map((column) => column[i]!)))
    if (!found) return notEstimable
    const { w, withoutTies, chiSquare, p } = found
    return { W_ties: w, W_noties: withoutTies, chisq: chiSquare, p, friedman_chisq: chiSquare }
  },
  kruskal: (context) => {
    const { y, groupOf, groups } = groupedOf(context)
    const found = kruskalWallis(y, groupOf, groups)
    if (!found) return notEstimable
    const { statistic, degreesOfFreedom, p } = found
    return { statistic, parameter_names: ['df'], parameter: [degreesOfFreedom], p_value: p }
  },
  wilcoxon_rank_sum: (context) => {
    const { y, groupOf } = groupedOf(context)
    const found = wilcoxonRankSum(y, groupOf)
    return found ? { statistic: found.statistic, p_value: found.p } : notEstimable
  },
  welch_t: (context) => {
    const { y, groupOf } = groupedOf(context)
    const of = (group: number): number[] => [...y].filter((_, i) => groupOf[i] === group)
    const found = welch(of(0), of(1))
    if (!found) return notEstimable
    const { means, t, degreesOfFreedom, p, low, high } = found
    return {
      statistic: t,
      parameter_names: ['df'],
      parameter: [degreesOfFreedom],
      p_value: p,
      estimate: means,
      conf_int: [low, high],
    }
  },
  cramers_v_unweighted: ({ spec, table }) => {
    const data = table(textOf(spec, 'data'))
    const [row, column] = [columnOf(data, textOf(spec, 'row')), columnOf(data, textOf(spec, 'col'))]
    const counts = crossTable(row.codes, column.codes, [row.levels.length, column.levels.length])
    const [found, residuals] = [cramersV(counts), adjustedResiduals(counts)]
    if (!found || !residuals) return notEstimable
    return {
      V: found.v,
      V_biascorr: found.corrected,
      stdres: column.levels.flatMap((_, c) => residuals.map((one) => one[c]!)),
    }
  },
  cohen_kappa: ({ spec }) => {
    const cells = numbersOf(spec, 'table')
    const size = Math.sqrt(cells.length)
    const counts = Array.from({ length: size }, (_, r) => Array.from({ length: size }, (_, c) => cells[c * size + r]!))
    return { kappa: cohenKappa(counts), kappa_linear: cohenKappa(counts, 'linear') }
  },
}
