import { type CountTable, cellAt, placesAt, type Space } from './space.ts'

/** People, in fractions, in every combination of all dividers; agrees with everything that is shown. */
export interface World {
  readonly people: Float64Array
  readonly steps: readonly number[]
  /** Largest difference of one of its counts from a shown one, in people. */
  readonly error: number
}

const mostRounds = 12
const nearEnough = 1e-3

/** Cell of a table for every combination. */
function cellsOf(table: CountTable, { sizes }: Space): Int32Array {
  const size = sizes.reduce((product, one) => product * one, 1)
  const stepOf = sizes.map((_, v) => (table.over.includes(v) ? table.steps[table.over.indexOf(v)]! : 0))
  const cells = new Int32Array(size)
  const places = sizes.map(() => 0)
  let cell = 0
  for (let at = 0; at < size; at++) {
    cells[at] = cell
    for (let v = sizes.length - 1; v >= 0; v--) {
      places[v]! += 1
      cell += stepOf[v]!
      if (places[v]! < sizes[v]!) break
      cell -= stepOf[v]! * sizes[v]!
      places[v] = 0
    }
  }
  return cells
}

const isWithin = (inner: readonly number[], outer: readonly number[]) =>
  inner.length < outer.length && inner.every((v) => outer.includes(v))

/** Counts that are hidden and not told to be 0 by a shown sum of which they are part. */
function unknownIn(table: CountTable, space: Space): Uint8Array {
  const unknown = table.hidden.slice()
  for (const whole of space.tables) {
    if (!isWithin(whole.over, table.over)) continue
    const partsOf = new Map<number, number[]>()
    const rest = Int32Array.from(whole.counts)
    for (const [cell, count] of table.counts.entries()) {
      const own = placesAt(table, cell, space)
      const at = cellAt(
        whole,
        whole.over.map((v) => own[table.over.indexOf(v)]!),
      )
      if (table.hidden[cell] === 0) rest[at]! -= count
      else partsOf.set(at, [...(partsOf.get(at) ?? []), cell])
    }
    for (const [at, parts] of partsOf)
      if (whole.hidden[at] === 0 && rest[at] === 0) for (const cell of parts) unknown[cell] = 0
  }
  return unknown
}

interface Fit {
  readonly counts: Int32Array
  readonly unknown: Uint8Array
  readonly cells: Int32Array
}

/** Brings one table to its known counts, and all others to the rest. Returns the largest difference before. */
function fitted(people: Float64Array, { counts, unknown, cells }: Fit): number {
  const sums = new Float64Array(counts.length)
  for (let at = 0; at < people.length; at++) sums[cells[at]!]! += people[at]!
  let [hiddenIs, hiddenShould, error] = [0, 0, 0]
  for (let c = 0; c < counts.length; c++) {
    if (unknown[c] === 1) {
      hiddenIs += sums[c]!
      hiddenShould += counts[c]!
    } else error = Math.max(error, Math.abs(sums[c]! - counts[c]!))
  }
  const factorOfHidden = hiddenIs > 0 ? hiddenShould / hiddenIs : 0
  const factors = sums.map((sum, c) => {
    if (unknown[c] === 1) return factorOfHidden
    return sum > 0 ? counts[c]! / sum : 0
  })
  for (let at = 0; at < people.length; at++) people[at]! *= factors[cells[at]!]!
  return error
}

/** Tables that hold something which no larger one says already. */
const needed = ({ tables }: Space): CountTable[] =>
  tables.filter(
    ({ over }) => !tables.some((larger) => isWithin(over, larger.over) && larger.hidden.every((flag) => flag === 0)),
  )

/**
 * The world that somebody would suppose who knows all shown counts and nothing else: of all that agree with these the
 * one of greatest entropy (iterative proportional fitting, Csiszár 1975). Nobody is excluded from a combination that the
 * shown counts leave open, so that it can be moved in every direction in which these do not change. `before` is the world
 * when more was shown, from which to go on.
 */
export function likelyWorld(space: Space, before?: World): World {
  const { sizes, people: all } = space
  const size = sizes.reduce((product, one) => product * one, 1)
  const people = before ? before.people.slice() : new Float64Array(size).fill(all / size)
  const fits = needed(space).map(
    (table): Fit => ({ counts: table.counts, unknown: unknownIn(table, space), cells: cellsOf(table, space) }),
  )
  let error = Number.POSITIVE_INFINITY
  for (let round = 0; round < mostRounds && error > nearEnough; round++)
    error = fits.reduce((worst, fit) => Math.max(worst, fitted(people, fit)), 0)
  const steps = new Array<number>(sizes.length).fill(1)
  for (let v = sizes.length - 2; v >= 0; v--) steps[v] = steps[v + 1]! * sizes[v + 1]!
  return { people, steps, error }
}
