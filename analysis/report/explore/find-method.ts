import type { Margin, SampleDesign } from '../../../domain/sample-design.ts'
import { hiddenCells } from '../../disclosure/hidden-line.ts'
import { minimumGroupSize } from '../../disclosure/minimums.ts'
import { degreesOfFreedom, lonelyStrata } from '../../variance/sampling-design.ts'
import { kish } from '../../weight/diagnostics.ts'
import { marginCells } from '../../weight/margin-cells.ts'
import type { Scope } from '../find/scope.ts'
import type { Method } from './method-answer.ts'
import { type PlanRequest, planOfTable } from './plan-of-table.ts'
import { type Protection, protectionOf } from './protection.ts'

/** Weight and people by cell of one margin, among those of known value. */
function cellsOf(
  margin: Margin,
  { dataset, weighted, weights }: Scope,
  protection: Protection,
): Method['margins'][number]['cells'] {
  const count = margin.cells.length
  const placed = marginCells([margin], dataset)
  const plain = margin.cells.map(({ codes, population }) => ({
    codes,
    population,
    before: null,
    after: null,
    baseSize: null,
  }))
  if (!('joint' in placed)) return plain
  const sums = { before: new Float64Array(count), after: new Float64Array(count), people: new Float64Array(count) }
  const [own] = placed.margins
  placed.joint.forEach((joint, i) => {
    const cell = own!.cellOf[joint]!
    if (cell < 0) return
    sums.before[cell]! += weighted.base[i]!
    sums.after[cell]! += weights[i]!
    sums.people[cell]! += 1
  })
  const all = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0)
  const [before, after] = [all(sums.before), all(sums.after)]
  const hidden = hiddenCells([...sums.people], minimumGroupSize).map(
    (is, c) =>
      is ||
      protection.isHidden(margin.variables.map((variable, k) => ({ variable, codes: [margin.cells[c]!.codes[k]!] }))),
  )
  return plain.map((cell, c) =>
    hidden[c] || !(before > 0) || !(after > 0)
      ? cell
      : { ...cell, before: sums.before[c]! / before, after: sums.after[c]! / after, baseSize: sums.people[c]! },
  )
}

function strataOf({ strata }: SampleDesign, { dataset, sectorOf }: Scope): Method['strata'] {
  const people = strata.map(({ code }) => sectorOf.reduce((sum, own) => sum + Number(own === code), 0))
  const hidden = hiddenCells(people, minimumGroupSize)
  const answered = new Set(dataset.unit)
  return strata.map(({ code, name, population }, k) => ({
    code,
    name,
    population,
    units: dataset.units.filter((unit, u) => unit.sector === code && answered.has(u)).length,
    baseSize: hidden[k] ? null : people[k]!,
  }))
}

/** How the wave was drawn and weighted. */
function drawnAndWeighted({ scope, design, instrument }: PlanRequest) {
  const { weights, plan, weighted } = scope
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / Math.max(1, weights.length)
  const { effectiveSize, designEffect } = kish(weights)
  const protection = protectionOf(instrument, scope)
  return {
    strata: strataOf(design, scope),
    margins: design.margins.map((margin) => ({
      id: margin.id,
      variables: margin.variables,
      source: margin.source,
      isUsed: weighted.margins.some(({ id }) => id === margin.id),
      cells: cellsOf(margin, scope, protection),
    })),
    weights: {
      smallest: weights.reduce((least, weight) => Math.min(least, weight), Infinity) / mean,
      largest: weights.reduce((most, weight) => Math.max(most, weight), 0) / mean,
      effectiveSize,
      designEffect,
    },
    units: plan.design.psuCount,
    degreesOfFreedom: degreesOfFreedom(weights, plan.design),
    lonelyStrata: lonelyStrata(plan.design).length,
    minimumGroupSize,
  }
}

const known = new WeakMap<Scope, ReturnType<typeof drawnAndWeighted>>()

/** How a wave was drawn and weighted, with a plan that makes a table of it again. */
export function findMethod(
  request: PlanRequest,
): Omit<Method, 'dataHash' | 'isSynthetic' | 'isProbability' | 'lastDay' | 'level' | 'baseSize'> {
  const { scope, row, banner } = request
  const whole = known.get(scope) ?? drawnAndWeighted(request)
  known.set(scope, whole)
  const { agreement, plan } = planOfTable(request)
  return { ...whole, agreement, plan: `${JSON.stringify(plan, null, 2)}\n`, row, banner: banner.join() }
}
