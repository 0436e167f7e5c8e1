import type { Table } from '../../server/reference/op.ts'
import { type Any, conditionOf, designOf, weightingOf } from './r-design-as-plan.ts'

export interface RCase {
  readonly id: string
  readonly rcall: string
  readonly spec: Any
  readonly expected: Any
  readonly rtol?: number
}

/** A case of R as an entry of a plan, and which numbers of the result must equal which of R's. */
export interface CaseAsPlan {
  readonly design: Any
  readonly weights?: Any
  readonly entry: Any
  /** Pairs of ours and R's; `all` is the whole result. */
  readonly pairs: (result: Any, all: Any) => readonly (readonly [ours: unknown, theirs: unknown])[]
}

const byName = (rows: Any[], name: string): Any => rows.find(({ variable }) => variable === name)

/** The estimator of an op, as `subset_mean`, over several variables. */
function estimates(spec: Any, expected: Any, names: readonly string[]): Pick<CaseAsPlan, 'entry' | 'pairs'> {
  const isTotal = /total/.test(spec.op)
  const drops = spec.na_rm === false ? 'each' : 'together'
  return {
    entry: {
      estimator: isTotal ? 'total' : 'mean',
      variables: names,
      missing: drops,
      level: spec.level ?? 0.95,
      ...(spec.where ? { where: conditionOf(spec.where) } : {}),
    },
    pairs: ({ rows }) =>
      names.flatMap((name, k) => {
        const row = byName(rows, name)
        if (expected.error) return [[row.reasons.standardError, 'lonely_psu'] as const]
        return [
          [row.estimate, expected.estimate?.[k]] as const,
          [row.standardError, expected.se?.[k]] as const,
          [row.interval?.low, expected.lower?.[k]] as const,
          [row.interval?.high, expected.upper?.[k]] as const,
          [row.designEffect, expected.deff?.[k]] as const,
        ].filter(([, theirs]) => theirs !== undefined)
      }),
  }
}

const methods: Record<string, string> = { mean: 'wald', xlogit: 'logit', logit: 'logit', asin: 'asin', beta: 'beta' }
const tableTests: Record<string, string> = {
  F: 'rao_scott',
  Chisq: 'rao_scott_chi_square',
  Wald: 'table_wald',
  adjWald: 'table_wald_adjusted',
  saddlepoint: 'saddlepoint',
}
const rankTests: Record<string, string> = {
  wilcoxon: 'wilcoxon',
  KruskalWallis: 'wilcoxon',
  vanderWaerden: 'van_der_waerden',
  median: 'median',
}

const shareEntry = (spec: Any, interval: string): Any => ({
  estimator: 'share',
  variable: spec.var,
  category: 1,
  interval,
  level: spec.level,
})

type Maker = (spec: Any, expected: Any, table: Table) => Pick<CaseAsPlan, 'entry' | 'pairs'> | null

const levelsOf = (table: Table, name: string): readonly string[] => table.columns.get(name)?.levels ?? []

const ofGroups =
  (estimator: 'mean' | 'total'): Maker =>
  (spec, expected) => ({
    entry: { estimator, variables: [...new Set(spec.vars)], by: [spec.by].flat(), missing: 'together' },
    pairs: ({ rows }) => {
      const by = Object.keys(expected.groups)
      const at = (name: string): number => expected.columns.indexOf(name)
      return expected.table.flatMap((values: number[], g: number) =>
        expected.variables.flatMap((name: string) => {
          const isGroup = (row: Any) => by.every((one) => row.group[one] === expected.groups[one][g])
          const row = rows.find((one: Any) => one.variable === name && isGroup(one))
          const se = expected.variables.length === 1 ? 'se' : `se.${name}`
          return [
            [row.estimate, values[at(name)]],
            [row.standardError, values[at(se)]],
          ]
        }),
      )
    },
  })

const interval: Maker = (spec, expected) =>
  spec.method && (!methods[spec.method] || expected.var === 0 || (spec.df ?? 'design') !== 'design')
    ? null
    : {
        entry: shareEntry(spec, methods[spec.method] ?? (spec.op === 'kg_nchs' ? 'korn_graubard' : 'wilson_effective')),
        pairs: (row) => [
          [row.interval?.low ?? null, expected.lower],
          [row.interval?.high ?? null, expected.upper],
          ...(expected.estimate === undefined ? [] : ([[row.estimate, expected.estimate]] as const)),
        ],
      }

const difference =
  (isTest: boolean): Maker =>
  (spec, expected, table) => {
    const between = spec.group ?? spec.by
    const levels = levelsOf(table, between)
    const [first, second] = isTest ? [1, 0] : [spec.weights.indexOf(1), spec.weights.indexOf(-1)]
    if (first < 0 || second < 0 || (isTest && levels.length !== 2)) return null
    return {
      entry: { estimator: 'difference', variable: spec.y, between, groups: [levels[first], levels[second]] },
      pairs: (row) =>
        isTest
          ? [
              [row.estimate, expected.estimate[0]],
              [row.interval.low, expected.conf_int[0]],
              [row.interval.high, expected.conf_int[1]],
              [row.test.statistic, expected.statistic],
              [row.test.degreesOfFreedom, expected.parameter[0]],
              [row.test.p, expected.p_value],
            ]
          : [
              [row.estimate, expected.estimate[0]],
              [row.standardError, expected.se[0]],
            ],
    }
  }

const change: Maker = (spec, expected) => ({
  entry: { estimator: 'change', variable: spec.y, wave: 'wave', from: 1, to: 2 },
  pairs: (row) =>
    [
      [row.estimate, expected.estimate[0]],
      [row.standardError, expected.se?.[0]],
      [row.test.statistic, expected.statistic],
      [row.test.degreesOfFreedom, expected.parameter?.[0]],
      [row.test.p, expected.p_value],
      [row.interval.low, expected.conf_int?.[0]],
    ].filter(([, theirs]) => theirs !== undefined) as [unknown, unknown][],
})

/** Ops that a plan can ask for; the others (vectors of weights, models, replicates) have no entry of their own. */
export const makers: Readonly<Record<string, Maker>> = {
  degf: (_, expected) => ({
    entry: { estimator: 'total', variable: '' },
    pairs: (_row, { sample }) => [[sample.degreesOfFreedom, expected.value[0]]],
  }),
  ratio: ({ num, den }, expected) => ({
    entry: { estimator: 'ratio', numerator: num, denominator: den },
    pairs: (row) => [
      [row.estimate, expected.ratio],
      [row.standardError, expected.se],
    ],
  }),
  ciprop: interval,
  kg_nchs: interval,
  wilson_effective_n_t: interval,
  by_mean: ofGroups('mean'),
  by_total: ofGroups('total'),
  quantile: (spec, expected) => ({
    entry: {
      estimator: 'quantile',
      variable: spec.var,
      p: spec.p,
      rule: spec.qrule,
      interval: methods[spec.interval ?? 'mean'],
    },
    pairs: ({ rows }) =>
      expected[spec.var].table.flatMap(([value, low, high, se]: number[], k: number) => [
        [rows[k].estimate, value],
        [rows[k].interval?.low ?? null, high === null ? null : low],
        [rows[k].interval?.high ?? null, low === null ? null : high],
        [rows[k].standardError, se],
      ]),
  }),
  svychisq: (spec, expected) => ({
    entry: { estimator: 'table', row: spec.row, column: spec.col, test: tableTests[spec.statistic] },
    pairs: ({ tests: [test] }) => [
      [test.statistic, expected.statistic],
      [test.p, expected.p_value],
      ...(expected.parameter === undefined ? [] : ([[[test.degreesOfFreedom].flat(), expected.parameter]] as const)),
    ],
  }),
  cell_proportions: (spec, expected) => ({
    entry: { estimator: 'table', row: spec.row, column: spec.col, shares: 'total' },
    pairs: ({ rows }) =>
      rows.flatMap(({ row, column, estimate, standardError }: Any) => {
        const k = expected.names.indexOf(`interaction(${spec.row}, ${spec.col})${row}.${column}`)
        return [
          [estimate, expected.estimate[k]],
          [standardError, expected.se[k]],
        ]
      }),
  }),
  ttest: difference(true),
  domain_contrast_with_covariance: difference(false),
  wald_F_term: ({ formula, term }, expected, table) => {
    const [y, x] = formula.split('~').map((part: string) => part.trim())
    if (x !== term || table.columns.get(term)?.isNumeric !== false) return null
    return {
      entry: { estimator: 'mean', variable: y, by: term, test: 'wald' },
      pairs: ({ tests: [test] }) => [
        [test.statistic, expected.F],
        [test.degreesOfFreedom, [expected.df, expected.ddf]],
        [test.p, expected.p],
      ],
    }
  },
  ranktest: (spec, expected) => ({
    entry: { estimator: 'mean', variable: spec.y, by: spec.group, test: rankTests[spec.test] },
    pairs: ({ tests: [test] }) => [
      [test.p, expected.p_value],
      ...(expected.parameter_names[0] === 'df' ? ([[test.statistic, expected.statistic]] as const) : []),
    ],
  }),
  contrast: ({ vars, weights }, expected) => ({
    entry: { estimator: 'contrast', variables: vars, coefficients: weights },
    pairs: (row) => [
      [row.estimate, expected.estimate[0]],
      [row.standardError, expected.se[0]],
    ],
  }),
  cronbach_alpha_weighted: ({ vars }, expected) => ({
    entry: { estimator: 'alpha', variables: vars },
    pairs: (row) => [[row.estimate, expected.value[0]]],
  }),
  wave_difference: change,
  wave_ttest: change,
}

const severalColumns = /^(subset_)?(mean|total)$|^(mean|total)_(ci|deff)$/
const calibrated = /^(poststratified|raked|calibrate_(linear|raking|logit)(_bounded)?)_(subset_)?(mean|total)$/
const weightsOnly = /^(poststratify|rake|trim_after_rake|calibrate_(linear|raking|logit)(_bounded)?)$/

const diagnostics = (expected: Any): CaseAsPlan['pairs'] => {
  return (_row, { weights }) => [
    [weights.sum, expected.sum],
    [weights.smallest, expected.min],
    [weights.largest, expected.max],
    [weights.designEffect, expected.kish_deff],
    [weights.effectiveSize, expected.n_eff],
  ]
}

/** Null where a plan cannot ask for it: options of R that are not offered, expressions in place of columns. */
export function caseAsPlan({ spec, expected, rcall }: RCase, designs: Any, table: Table): CaseAsPlan | null {
  const described = designs[spec.design] ?? (spec.design === 'dwavei' ? designs.dwave : undefined)
  if (!described || spec.adjust_domain_lonely === true) return null
  const independent = spec.design === 'dwavei' ? { strata: ['wave', described.strata], nested: true } : {}
  const design = { ...designOf(described, spec, table), ...independent }
  // Means of ones only come out 1e-16 below 1 in R, and with them their intervals.
  if (table.columns.get(spec.var)?.levels.join() === '1') return null
  // Compares odds, not shares.
  if (/binomial/.test(rcall)) return null
  const names = [...new Set([spec.vars ?? spec.var ?? []].flat() as string[])]
  if (names.some((name) => table.columns.get(name)?.isNumeric !== true)) return null
  if (/_ci$/.test(spec.op) && spec.df !== 'design') return null
  if (/deff/.test(spec.op) && spec.srs !== 'with_replacement') return null
  if (severalColumns.test(spec.op)) return { design, ...estimates(spec, expected, names) }
  if (calibrated.test(spec.op)) return { design, weights: weightingOf(spec), ...estimates(spec, expected, names) }
  const anyColumn = { estimator: 'total', variable: [...table.columns.values()].find((one) => one.isNumeric)?.name }
  if (weightsOnly.test(spec.op))
    return { design, weights: weightingOf(spec), entry: anyColumn, pairs: diagnostics(expected) }
  const made = makers[spec.op]?.(spec, expected, table)
  if (!made) return null
  return { design, ...made, entry: made.entry.variable === '' ? anyColumn : made.entry }
}
