import { minimumForExtremes } from '../minimums.ts'
import type { CountTable, Space } from './space.ts'

/** Of each cell of a table, how many answered and how many of them said it; 1 in `hidden` where neither is shown. */
export interface Answered {
  readonly table: CountTable
  readonly hidden: Uint8Array
  readonly answered: Int32Array
  readonly said: Int32Array
}

/** The tables of two dividers, without and with the sector. */
export interface Both {
  readonly pair: Answered
  readonly triple: Answered
}

/**
 * The best way so far in which what was said may lie otherwise without a shown number changing: more in a cell and in the
 * opposite corner of a square of combinations, less in the two others, `first` and `second`. Within a sector, where the
 * sums of all sectors stay shown, the other way round in another, `step` further on. Changes as more are looked at.
 * Where a corner is empty nothing can change, so its emptiest corner says how good an exchange is; one that is empty is
 * taken only where a cell is alone in its row or column, whose sum then is as closed as the cell (`isTied`).
 */
interface Exchange {
  first: number
  second: number
  opposite: number
  step: number
  /** People in corners that are shown yet. */
  cost: number
  /** The fewest people of whom something can be told together with the cell; no more than are enough. */
  room: number
}

/** Enough people first, then what hides fewest. Plain numbers, since there are very many. */
function consider(best: Exchange, people: number, cost: number): boolean {
  const room = Math.min(people, minimumForExtremes)
  if (room < best.room || (room === best.room && cost >= best.cost)) return false
  best.room = room
  best.cost = cost
  return true
}

function take(best: Exchange, first: number, second: number, opposite: number, step: number): void {
  best.first = first
  best.second = second
  best.opposite = opposite
  best.step = step
}

const openAt = ({ hidden, answered }: Answered, at: number): number => (hidden[at] === 0 ? answered[at]! : 0)

interface Corners {
  readonly cell: number
  /** From the cell to its two neighbours; both together lead to the opposite corner. */
  readonly stepA: number
  readonly stepB: number
}

/** An exchange between combinations in all sectors together, within each of them. */
function inPair({ pair, triple }: Both, { cell, stepA, stepB }: Corners, best: Exchange): void {
  const [first, second, opposite] = [cell + stepA, cell + stepB, cell + stepA + stepB]
  const { answered } = triple
  let people = pair.answered[cell]!
  for (let at = 0; at < answered.length; at += pair.answered.length)
    if (answered[at + cell]! > 0)
      people += Math.min(answered[at + first]!, answered[at + second]!, answered[at + opposite]!)
  const cost = openAt(pair, cell) + openAt(pair, first) + openAt(pair, second) + openAt(pair, opposite)
  if (consider(best, people, cost)) take(best, first, second, opposite, 0)
}

/** Exchanges within a sector, with the sums of all sectors hidden, too, or else between two of them. */
function inTriple({ pair, triple }: Both, { cell, stepA, stepB }: Corners, best: Exchange): void {
  const size = pair.hidden.length
  const { answered } = triple
  const [first, second, opposite] = [cell + stepA, cell + stepB, cell + stepA + stepB]
  const sums = openAt(pair, cell % size) + openAt(pair, first % size) + openAt(pair, second % size)
  const costOfSums = sums + openAt(pair, opposite % size)
  const fewest = Math.min(answered[first]!, answered[second]!, answered[opposite]!)
  const cost = openAt(triple, cell) + openAt(triple, first) + openAt(triple, second) + openAt(triple, opposite)
  if (consider(best, answered[cell]! + fewest, cost + costOfSums)) take(best, first, second, opposite, 0)
  if (costOfSums === 0) return
  for (let other = cell % size; other < answered.length; other += size) {
    const step = other - cell
    if (step === 0) continue
    const fewestThere = Math.min(answered[first + step]!, answered[second + step]!, answered[opposite + step]!)
    const people = answered[cell]! + Math.min(fewest, answered[other]!, fewestThere)
    const there = openAt(triple, other) + openAt(triple, first + step)
    const all = cost + there + openAt(triple, second + step) + openAt(triple, opposite + step)
    if (consider(best, people, all)) take(best, first, second, opposite, step)
  }
}

/** The best of all exchanges of a cell, by other codes of both dividers; `room` is −1 where there is none. */
export function bestExchange(both: Both, { table }: Answered, cell: number, space: Space): Exchange {
  const [v, w] = [table.over.at(-2)!, table.over.at(-1)!]
  const [codesA, codesB, width] = [space.codes[v]!, space.codes[w]!, space.sizes[w]!]
  const [a, b] = [Math.floor(cell / width) % space.sizes[v]!, cell % width]
  const look = table === both.pair.table ? inPair : inTriple
  const best = { first: cell, second: cell, opposite: cell, step: 0, cost: 0, room: -1 }
  for (let otherA = 0; otherA < codesA; otherA++)
    for (let otherB = 0; otherB < codesB; otherB++) {
      if (otherA === a || otherB === b) continue
      look(both, { cell, stepA: (otherA - a) * width, stepB: otherB - b }, best)
      if (best.cost === 0 && best.room === minimumForExtremes) return best
    }
  return best
}
