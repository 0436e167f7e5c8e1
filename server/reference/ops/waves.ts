import { change, differencesInChange } from '../../../analysis/compare/change.ts'
import { completeWeights, standardErrors } from '../../../analysis/estimate/estimate-columns.ts'
import { domainOf } from '../../../analysis/variance/domain.ts'
import { covariance } from '../../../analysis/variance/multistage.ts'
import { degreesOfFreedom } from '../../../analysis/variance/sampling-design.ts'
import { estimatesAnswer, studentAnswer } from '../answers.ts'
import { evaluate } from '../expression.ts'
import type { Json, Op, OpContext, OpGroup, ReadDesign, TableColumn } from '../op.ts'
import { columnOf, textOf } from '../spec.ts'

/**
 * The design of a stacked file. One that the file does not describe is that of independent waves: the described one
 * whose name it begins with (or the first), each wave having strata and units of its own.
 */
function readStacked({ spec, design, designNames }: OpContext, wave: string): ReadDesign {
  const name = textOf(spec, 'design')
  if (designNames.includes(name)) return design(name)
  const base = designNames.find((known) => name.startsWith(known)) ?? designNames[0]
  if (!base) throw new Error(`no design ${name}`)
  return design(base, wave)
}

/** Values, weights and waves of a stacked file; rows without a value weigh nothing. */
function stacked(context: OpContext) {
  const { spec } = context
  const name = textOf(spec, 'wave', 'wave')
  const read = readStacked(context, name)
  const y = evaluate(textOf(spec, 'y'), read.table)
  const wave = columnOf(read.table, name)
  const weights = completeWeights([y, wave.numbers], read.weights)
  return { read, y, wave, weights, plan: { ...read.plan, domain: domainOf(weights, read.design) } }
}

function changeOf(context: OpContext) {
  const { read, y, wave, weights, plan } = stacked(context)
  const found = wave.levels.length === 2 ? change(y, weights, wave.codes) : null
  if (!found) return 'no_respondents'
  const standardError = standardErrors(covariance([found.influence], plan))[0] ?? Number.NaN
  return { estimate: found.estimate, standardError, df: degreesOfFreedom(weights, read.design) }
}

const difference: Op = (context) => {
  const found = changeOf(context)
  if (typeof found === 'string') return { error: found }
  return { names: ['contrast'], estimate: [found.estimate], se: [found.standardError] }
}

const waveTest: Op = (context) => {
  const found = changeOf(context)
  if (typeof found === 'string') return { error: found }
  return studentAnswer(found.estimate, found.standardError, found.df - 1)
}

/** Levels with R's reference first: the one that no coefficient is named after. */
function levelsOf({ name, levels }: TableColumn, labels: Json): readonly string[] {
  const names = new Set(typeof labels === 'object' && labels !== null && 'names' in labels ? (labels.names as []) : [])
  const reference = levels.find((level) => !names.has(`${name}${level}` as never)) ?? levels[0]
  return [...levels].sort((a, b) => Number(b === reference) - Number(a === reference))
}

/** The second variable stands in the model's formula, as `y ~ factor(wave) * sex`. */
const differenceInChange: Op = (context) => {
  const { read, y, wave, weights, plan } = stacked(context)
  const groupName = context.spec.group ?? /\*\s*([\w.]+)/.exec(context.rcall)?.[1]
  const group = columnOf(read.table, String(groupName))
  const levels = levelsOf(group, context.labels)
  const found = differencesInChange(y, weights, {
    first: wave.codes,
    second: Int32Array.from(group.codes, (code) => levels.indexOf(group.levels[code] ?? '')),
    firstCount: wave.levels.length,
    secondCount: levels.length,
  })
  if (!found) return { error: 'no_respondents' }
  const waves = wave.levels.slice(1).map((level) => `factor(${wave.name})${level}`)
  const groups = levels.slice(1).map((level) => `${group.name}${level}`)
  const names = ['(Intercept)', ...waves, ...groups, ...groups.flatMap((one) => waves.map((two) => `${two}:${one}`))]
  const answer = estimatesAnswer(names, {
    estimates: found.map(({ estimate }) => estimate),
    covariance: covariance(
      found.map(({ influence }) => influence),
      plan,
    ),
  })
  return { ...(answer as object), df_residual: degreesOfFreedom(weights, read.design) + 1 - found.length }
}

export const waves: OpGroup = {
  wave_difference: difference,
  wave_ttest: waveTest,
  difference_in_change: differenceInChange,
}
