import type { Json } from './op.ts'

export interface Difference {
  /** Where in the result, as vcov[0][1]. */
  readonly path: string
  readonly ours: Json | undefined
  readonly theirs: Json
}

type JsonObject = { readonly [key: string]: Json | undefined }
const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Titles that R prints over a test: words, not results. */
const titles = new Set(['method'])

const numberIn = (value: Json | undefined): number => {
  if (value === 'Inf') return Infinity
  if (value === '-Inf') return -Infinity
  return typeof value === 'number' ? value : Number.NaN
}

/** Largest magnitude of the finite numbers in a result: what rounding is measured by. */
const scaleOf = (value: Json | undefined): number => {
  if (Array.isArray(value)) return value.reduce((most, one) => Math.max(most, scaleOf(one)), 0)
  return typeof value === 'number' && Number.isFinite(value) ? Math.abs(value) : 0
}

const memberOf = (rounding: Json, i: number): Json => (Array.isArray(rounding) ? (rounding[i] ?? 0) : rounding)

const allowanceOf = (ours: JsonObject, key: string): Json => (isObject(ours.allowance) ? (ours.allowance[key] ?? 0) : 0)

function isNear(ours: number, theirs: number, rtol: number): boolean {
  if (ours === theirs) return true
  return Math.abs(ours - theirs) <= rtol * Math.max(Math.abs(ours), Math.abs(theirs))
}

const errorFields = new Set(['vcov', 'se', 'table', 'lower', 'upper'])

/**
 * Below what a number is rounding: errors of exactly known estimates come out as 1e-17 on one side and 0 on the other.
 * Measured by the largest number of the same field, or by the estimate whose variance it is; elsewhere nothing is.
 */
function roundingOf(key: string, result: JsonObject): number {
  if (key === 'var') return (1e-13 * scaleOf(result.estimate)) ** 2
  const isOfErrors = errorFields.has(key) || (key === 'value' && result.names !== undefined)
  if (!isOfErrors) return 0
  return 1e-13 * Math.max(scaleOf(result[key]), key === 'se' ? scaleOf(result.estimate ?? result.ratio) : 0)
}

/**
 * Where two results differ by more than the relative tolerance. Null stands for NA and NaN. An op whose answer comes from draws, or
 * stands beside a value that R itself only approximates, says in `allowance`, shaped like the answer, by how much more.
 */
export function differences(
  ours: Json | undefined,
  theirs: Json,
  rtol: number,
  path = '',
  rounding: Json = 0,
): readonly Difference[] {
  const differs = [{ path, ours, theirs }]
  if (theirs === null) return ours === null || (typeof ours === 'number' && Number.isNaN(ours)) ? [] : differs
  if (Array.isArray(theirs)) {
    if (!Array.isArray(ours) || ours.length !== theirs.length) return differs
    return theirs.flatMap((one, i) => differences(ours[i], one, rtol, `${path}[${i}]`, memberOf(rounding, i)))
  }
  if (isObject(theirs)) {
    if (!isObject(ours)) return differs
    return Object.entries(theirs).flatMap(([key, value]) => {
      if (titles.has(key)) return []
      const least = roundingOf(key, theirs) || allowanceOf(ours, key)
      return differences(ours[key], value ?? null, rtol, path ? `${path}.${key}` : key, least)
    })
  }
  if (typeof theirs === 'number' || theirs === 'Inf' || theirs === '-Inf') {
    const [a, b] = [numberIn(ours), numberIn(theirs)]
    return isNear(a, b, rtol) || (typeof rounding === 'number' && Math.abs(a - b) <= rounding) ? [] : differs
  }
  return ours === theirs ? [] : differs
}
