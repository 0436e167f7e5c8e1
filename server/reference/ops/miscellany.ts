import { sizeForShare } from '../../../analysis/compare/sample-size.ts'
import { chiSquareUpper } from '../../../analysis/numeric/distributions.ts'
import { type GowerColumn, gowerDistance } from '../../../analysis/quality/gower.ts'
import { intraCluster } from '../../../analysis/quality/intra-cluster.ts'
import { mahalanobis } from '../../../analysis/quality/mahalanobis.ts'
import { nearDuplicates } from '../../../analysis/quality/near-duplicates.ts'
import { longString, withinPersonVariation } from '../../../analysis/quality/straight-lining.ts'
import { breadthOf } from '../../../analysis/rank/breadth.ts'
import { opportunity } from '../../../analysis/rank/opportunity.ts'
import { logLikelihood, logOdds, pooledPrior } from '../../../analysis/text/keyness.ts'
import { kish } from '../../../analysis/weight/diagnostics.ts'
import type { OpContext, OpGroup, TableColumn } from '../op.ts'
import { factorIn, rowsIn, vectorIn } from '../r-call.ts'
import { columnOf, textOf, textsOf } from '../spec.ts'
import { correlations } from './correlations.ts'

/** Columns of a spec with the rows it asks for. */
function columnsOf({ spec, table }: OpContext): { columns: readonly TableColumn[]; rows: readonly number[] } {
  const data = table(textOf(spec, 'data'))
  return { columns: textsOf(spec, 'vars').map((name) => columnOf(data, name)), rows: rowsIn(spec.rows, data.size) }
}

const known = (values: Float64Array): number[] => [...values].filter((value) => !Number.isNaN(value))

const gowerColumn = ({ isNumeric, numbers, codes }: TableColumn): GowerColumn => {
  if (!isNumeric) return { kind: 'code', values: codes }
  return { kind: 'number', values: numbers, range: Math.max(...known(numbers)) - Math.min(...known(numbers)) }
}

export const miscellany: OpGroup = {
  ...correlations,
  mahalanobis: (context) => {
    const { columns } = columnsOf(context)
    const distances = mahalanobis(columns.map(({ numbers }) => numbers))
    if (!distances) return { error: 'no_variation' }
    const p = distances.map((distance) => chiSquareUpper(distance, columns.length))
    return {
      first20: [...distances.slice(0, 20)],
      max: Math.max(...known(distances)),
      n_p_below_001: p.filter((one) => one < 0.001).length,
      p_first20: [...p.slice(0, 20)],
    }
  },
  longstring_irv: (context) => {
    const { columns, rows } = columnsOf(context)
    const answers = rows.map((i) => columns.map(({ numbers }) => numbers[i]!))
    const runs = answers.map(longString)
    return {
      longstring_first30: runs.slice(0, 30),
      irv_first30: answers.slice(0, 30).map(withinPersonVariation),
      n_straight: runs.filter((run) => run === columns.length).length,
    }
  },
  gower: (context) => {
    const { columns, rows } = columnsOf(context)
    const prepared = columns.map(gowerColumn)
    return { D: rows.map((i) => rows.map((j) => gowerDistance(prepared, i, j))) }
  },
  percent_match: (context) => {
    const { columns, rows } = columnsOf(context)
    const { most, pairs } = nearDuplicates(rows.map((i) => columns.map(({ codes }) => codes[i]!)))
    return { max_match: most, n_pairs_ge_085: pairs.length }
  },
  keyness: ({ rcall }) => {
    const counts = { a: vectorIn(rcall, 'y1'), b: vectorIn(rcall, 'y2') }
    const prior = pooledPrior(counts, factorIn(rcall, 'al'))
    const { twoTerm, fourCell, logRatio } = logLikelihood(counts)
    const odds = logOdds(counts, prior)
    return {
      y1: counts.a,
      y2: counts.b,
      g2_two_term: twoTerm,
      g2_full_2x2: fourCell,
      log_ratio: logRatio,
      alpha: prior,
      delta: odds.map((one) => one?.delta ?? null),
      var: odds.map((one) => one?.variance ?? null),
      z: odds.map((one) => one?.z ?? null),
    }
  },
  kish: ({ spec, table }) => {
    const { effectiveSize, designEffect } = kish(columnOf(table(textOf(spec, 'data')), textOf(spec, 'w')).numbers)
    return { n_eff: effectiveSize, deff_w: designEffect }
  },
  icc_anova: ({ spec, table }) => {
    const data = table(textOf(spec, 'data'))
    const units = columnOf(data, textOf(spec, 'cluster'))
    const found = intraCluster(columnOf(data, textOf(spec, 'y')).numbers, units.codes, units.levels.length)
    if (!found) return { error: 'no_variation' }
    return { icc: found.correlation, n0: found.unitSize, deff_kish: found.designEffect }
  },
  sample_size: ({ spec }) => {
    const rows = textOf(spec, 'rows_args').matchAll(/\(([\d.,\s]+)\)/g)
    return {
      columns: ['n_srs', 'n_deff', 'n_fpc', 'n_invite'],
      rows: [...rows].map((row) => {
        const [share = 0, halfWidth = 0, population = 0, designEffect = 0, responseRate = 0] = row[1]!
          .split(',')
          .map(Number)
        const size = sizeForShare({ share, halfWidth, population, designEffect, responseRate })
        return [size.simple, size.clustered, size.finite, size.invited]
      }),
    }
  },
  ulwick_opportunity: ({ rcall }) => {
    const [important, satisfied] = [vectorIn(rcall, 'imp'), vectorIn(rcall, 'sat')]
    return {
      importance_pct_top2: important,
      satisfaction_pct_top2: satisfied,
      opportunity: important.map((one, i) => opportunity(one, satisfied[i]!)),
    }
  },
  breadth: ({ rcall }) => {
    const found = breadthOf(vectorIn(rcall, 'p'))
    if (!found) return { error: 'no_variation' }
    const { effectiveGroups, dominantGroups, variation, evenness } = found
    return { hill1: effectiveGroups, hill2: dominantGroups, cv: variation, min_max: evenness }
  },
}
