import type { VariancePlan } from '../variance/linearize.ts'

/** What a mean of any function of a coded answer, its variance and its protection need of the respondents. */
export interface CodeSums {
  /** Codes that somebody has, missing codes with them, in no order. */
  readonly codes: readonly number[]
  /** People by code and place, whatever their weight: code k and place s at k · places + s. */
  readonly people: Float64Array
  readonly places: number
  /** Respondents of positive weight by code, and what they weigh. */
  readonly baseSizes: Float64Array
  readonly weights: Float64Array
  /** The same weight by code and sampling unit, and by code and joint cell of the margins. */
  readonly byPsu: Float64Array
  readonly byCell: Float64Array
}

/** Respondents as the sums need them. */
export interface CodedPeople {
  readonly weights: Float64Array
  readonly plan: VariancePlan
  /** A place of every respondent by which people are counted, as the sector; from 0. */
  readonly placeOf: Int32Array
  readonly places: number
}

/** Number of the code of every respondent, in the order in which codes appear. */
function numbered(column: ArrayLike<number>, size: number) {
  const numbers = new Map<number, number>()
  const found = new Int32Array(size)
  let [last, number] = [Number.NaN, -1]
  for (let i = 0; i < size; i++) {
    const code = column[i]!
    if (code !== last) {
      number = numbers.get(code) ?? numbers.size
      if (number === numbers.size) numbers.set(code, number)
      last = code
    }
    found[i] = number
  }
  return { codes: [...numbers.keys()], found }
}

/** The same by a table, for codes that lie close together. */
function placed(column: ArrayLike<number>, size: number, low: number, high: number) {
  const table = new Int32Array(high - low + 1).fill(-1)
  const codes: number[] = []
  const found = new Int32Array(size)
  for (let i = 0; i < size; i++) {
    const at = column[i]! - low
    if (table[at]! < 0) table[at] = codes.push(column[i]!) - 1
    found[i] = table[at]!
  }
  return { codes, found }
}

/** Codes further apart than this are looked up in a map. */
const mostSpan = 1 << 16

function numbersOf(column: ArrayLike<number>, size: number) {
  let [low, high] = [Infinity, -Infinity]
  for (let i = 0; i < size; i++) {
    if (column[i]! < low) low = column[i]!
    if (column[i]! > high) high = column[i]!
  }
  const isWhole = !(column instanceof Float64Array || column instanceof Float32Array || Array.isArray(column))
  return isWhole && low <= high && high - low < mostSpan ? placed(column, size, low, high) : numbered(column, size)
}

/**
 * One pass over a column of codes. A weight of 0 leaves a respondent out of all but `people`. Needs memory for codes ×
 * (units + cells): for answers by category, not for measured numbers.
 */
export function codeSums(column: ArrayLike<number>, { weights, plan, placeOf, places }: CodedPeople): CodeSums {
  const { psu, psuCount } = plan.design
  const cells = plan.raking?.projection.cells ?? 0
  const joint = plan.raking?.projection.joint
  const { codes, found } = numbersOf(column, weights.length)
  const people = new Float64Array(codes.length * places)
  const baseSizes = new Float64Array(codes.length)
  const byPsu = new Float64Array(codes.length * psuCount)
  const byCell = new Float64Array(codes.length * cells)
  for (let i = 0; i < found.length; i++) {
    const k = found[i]!
    people[k * places + placeOf[i]!]!++
    const w = weights[i]!
    if (!(w > 0)) continue
    baseSizes[k]!++
    byPsu[k * psuCount + psu[i]!]! += w
    if (joint) byCell[k * cells + joint[i]!]! += w
  }
  const sums = codes.map((_, k) => byPsu.subarray(k * psuCount, (k + 1) * psuCount).reduce((sum, one) => sum + one, 0))
  return { codes, people, places, baseSizes, weights: Float64Array.from(sums), byPsu, byCell }
}

/** The value that a code stands for; negative is missing. */
export type ReadCode = (code: number) => number

/** A mean, with the totals of its influence by unit and what its units and spread tell. */
export interface CodedMean {
  readonly value: number
  readonly baseSize: number
  /** Influences w (y − mean) / Σw by sampling unit and by joint cell, for `rakedTotals`. */
  readonly byPsu: Float64Array
  readonly byCell: Float64Array
  /** Units less strata among units with somebody of positive weight. */
  readonly degreesOfFreedom: number
  /** Variance of the mean of a simple random sample of as many (R survey's `deff = "replace"`). */
  readonly simpleVariance: number
}

/** Σ over codes of factor · row of `rows`. */
function combined(rows: Float64Array, factors: readonly number[], width: number): Float64Array {
  const found = new Float64Array(width)
  factors.forEach((factor, k) => {
    if (factor === 0) return
    for (let at = 0; at < width; at++) found[at]! += factor * rows[k * width + at]!
  })
  return found
}

function degreesOf(sums: CodeSums, isIn: readonly boolean[], { design }: VariancePlan): number {
  const weight = combined(sums.byPsu, isIn.map(Number), design.psuCount)
  const units = Array.from(design.stratumOf).filter((_, p) => weight[p]! > 0)
  return units.length - new Set(units).size
}

/**
 * Weighted mean of what codes stand for, as `mean` finds it from the respondents. A value that all agree on has
 * influences of exactly 0. Null when nobody of positive weight has a value.
 */
export function codedMean(sums: CodeSums, read: ReadCode, plan: VariancePlan): CodedMean | null {
  const values = sums.codes.map(read)
  const isIn = values.map((value, k) => value >= 0 && sums.baseSizes[k]! > 0)
  const over = (of: (k: number) => number) => isIn.reduce((sum, isOne, k) => (isOne ? sum + of(k) : sum), 0)
  const baseSize = over((k) => sums.baseSizes[k]!)
  const size = over((k) => sums.weights[k]!)
  if (baseSize === 0 || !(size > 0)) return null
  // From a value that somebody has, so that it comes out exactly where all agree.
  const start = Math.min(...values.filter((_, k) => isIn[k]))
  const value = start + over((k) => sums.weights[k]! * (values[k]! - start)) / size
  const factors = values.map((one, k) => (isIn[k] ? (one - value) / size : 0))
  const squares = over((k) => sums.weights[k]! * (values[k]! - value) ** 2)
  return {
    value,
    baseSize,
    byPsu: combined(sums.byPsu, factors, plan.design.psuCount),
    byCell: combined(sums.byCell, factors, plan.raking?.projection.cells ?? 0),
    degreesOfFreedom: degreesOf(sums, isIn, plan),
    simpleVariance: baseSize > 1 ? squares / size / (baseSize - 1) : 0,
  }
}
