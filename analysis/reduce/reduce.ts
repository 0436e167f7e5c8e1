import { type Choices, hasAnswered } from './choices.ts'

/** Where every respondent belongs. */
export interface Places {
  /** Sampling unit, from 0. */
  readonly psu: Int32Array
  readonly psuCount: number
  /** Joint weighting cell (`marginCells`), from 0; all 0 without margins. */
  readonly joint: Int32Array
  readonly cellCount: number
}

/**
 * All that shares, their errors after raking and bootstraps need of the respondents: sums by sampling unit and weighting
 * cell. Sums of parts of a sample add up, so parts can be reduced apart.
 */
export interface Reduced {
  readonly items: number
  readonly psuCount: number
  readonly cellCount: number
  /** First slot (a unit and a cell that somebody is in) of every unit, and the number of slots at the end. */
  readonly starts: Int32Array
  /** Cell of every slot. */
  readonly cellOf: Int32Array
  /** Σw by slot, before raking. */
  readonly weights: Float64Array
  /** Σw of those who named category k, at slot · (items + 1) + k, and of those who answered, at k = items. */
  readonly marked: Float64Array
  /** Respondents of positive weight who answered. */
  readonly baseSize: number
}

/** Beyond this a table of all units by all cells would be larger than the sample. */
const mostDense = 1 << 22

/** Slots in the order of units, and the slot of every respondent. */
function slotsOf({ psu, psuCount, joint, cellCount }: Places) {
  const all = psuCount * cellCount
  const isDense = all <= mostDense
  const keys = isDense ? denseKeys(psu, joint, cellCount, all) : sparseKeys(psu, joint, cellCount)
  const starts = new Int32Array(psuCount + 1)
  const cellOf = new Int32Array(keys.length)
  keys.forEach((key, slot) => {
    starts[Math.floor(key / cellCount) + 1]!++
    cellOf[slot] = key % cellCount
  })
  for (let p = 0; p < psuCount; p++) starts[p + 1]! += starts[p]!
  const slots = new Int32Array(psu.length)
  if (isDense) {
    const number = new Int32Array(all)
    keys.forEach((key, slot) => {
      number[key] = slot
    })
    for (let i = 0; i < slots.length; i++) slots[i] = number[psu[i]! * cellCount + joint[i]!]!
  } else {
    const number = new Map(Array.from(keys, (key, slot) => [key, slot]))
    for (let i = 0; i < slots.length; i++) slots[i] = number.get(psu[i]! * cellCount + joint[i]!)!
  }
  return { starts, cellOf, slots }
}

function denseKeys(psu: Int32Array, joint: Int32Array, cellCount: number, all: number): Float64Array {
  const isUsed = new Uint8Array(all)
  for (let i = 0; i < psu.length; i++) isUsed[psu[i]! * cellCount + joint[i]!] = 1
  return Float64Array.from(isUsed.keys()).filter((key) => isUsed[key] === 1)
}

const sparseKeys = (psu: Int32Array, joint: Int32Array, cellCount: number): Float64Array =>
  Float64Array.from(new Set(Array.from(psu, (p, i) => p * cellCount + joint[i]!))).sort()

/** One pass over the respondents; after it they are not needed any more. `base` are the weights before raking. */
export function reduce(choices: Choices, places: Places, base: Float64Array): Reduced {
  const { starts, cellOf, slots } = slotsOf(places)
  const { items, perRow, words } = choices
  const weights = new Float64Array(cellOf.length)
  const marked = new Float64Array(cellOf.length * (items + 1))
  let baseSize = 0
  for (let i = 0; i < base.length; i++) {
    const w = base[i]!
    if (w === 0) continue
    weights[slots[i]!]! += w
    if (w > 0 && hasAnswered(choices, i)) baseSize++
    // Written out: a function that is not inlined gets every weight in a box of its own.
    for (let word = 0; word < perRow; word++) {
      const last = slots[i]! * (items + 1) + 32 * word + 31
      for (let left = words[i * perRow + word]! | 0; left !== 0; left &= left - 1)
        marked[last - Math.clz32(left & -left)]! += w
    }
  }
  const { psuCount, cellCount } = places
  return { items, psuCount, cellCount, starts, cellOf, weights, marked, baseSize }
}

/** Weight of every cell, each unit counted `times` (once if not said). */
export function reducedCellTotals(
  { cellCount, psuCount, starts, cellOf, weights }: Reduced,
  times?: ArrayLike<number>,
): Float64Array {
  const totals = new Float64Array(cellCount)
  for (let p = 0; p < psuCount; p++) {
    const factor = times?.[p] ?? 1
    if (factor !== 0)
      for (let slot = starts[p]!; slot < starts[p + 1]!; slot++) totals[cellOf[slot]!]! += factor * weights[slot]!
  }
  return totals
}
