/** A variable by which people can be divided, with everybody's place in it. */
export interface Divider {
  readonly name: string
  /** Number of codes; who has none stands in a place of their own after these, of which nothing is ever shown. */
  readonly codes: number
  /** Position of everybody's code; −1 without one. */
  readonly placeOf: ArrayLike<number>
}

/** Counts of people by one, two or three dividers. */
export interface CountTable {
  /** Positions of its dividers, ascending; 0 is the sector. */
  readonly over: readonly number[]
  readonly counts: Int32Array
  /** 1 where a count may not be shown. */
  readonly hidden: Uint8Array
  readonly steps: readonly number[]
}

/** All dividers with all tables that can be asked for. The sector comes first; it has a place for everybody. */
export interface Space {
  readonly sizes: readonly number[]
  readonly codes: readonly number[]
  readonly people: number
  /** The larger ones after the smaller ones that they contain. */
  readonly tables: readonly CountTable[]
}

/** Steps by which a position in each divider becomes the position of a cell. */
function stepsOf(sizes: readonly number[]): number[] {
  const steps = new Array<number>(sizes.length).fill(1)
  for (let k = sizes.length - 2; k >= 0; k--) steps[k] = steps[k + 1]! * sizes[k + 1]!
  return steps
}

/** Position of a cell. */
export const cellAt = ({ steps }: Pick<CountTable, 'steps'>, places: readonly number[]): number =>
  places.reduce((sum, place, k) => sum + place * steps[k]!, 0)

/** Positions of a cell in the dividers of its table. */
export function placesAt({ over, steps }: CountTable, cell: number, { sizes }: Space): number[] {
  return over.map((v, k) => Math.floor(cell / steps[k]!) % sizes[v]!)
}

/** Every divider alone and with the sector; every two of them, and these with the sector. */
function overs(dividers: number): number[][] {
  const others = Array.from({ length: dividers - 1 }, (_, k) => k + 1)
  const pairs = others.flatMap((a) => others.filter((b) => b > a).map((b) => [a, b]))
  return [[0], ...others.map((a) => [a]), ...others.map((a) => [0, a]), ...pairs, ...pairs.map((pair) => [0, ...pair])]
}

/** Counts everybody in all tables; nothing is hidden yet. */
export function spaceOf(dividers: readonly Divider[], people: number): Space {
  const sizes = dividers.map(({ codes }, v) => (v === 0 ? codes : codes + 1))
  const placeIn = ({ codes, placeOf }: Divider, i: number) => (placeOf[i]! < 0 ? codes : placeOf[i]!)
  const tables = overs(dividers.length).map((over): CountTable => {
    const own = over.map((v) => sizes[v]!)
    const steps = stepsOf(own)
    const size = own.reduce((product, one) => product * one, 1)
    const counts = new Int32Array(size)
    for (let i = 0; i < people; i++)
      counts[over.reduce((cell, v, k) => cell + placeIn(dividers[v]!, i) * steps[k]!, 0)]! += 1
    return { over, counts, hidden: new Uint8Array(size), steps }
  })
  return { sizes, codes: dividers.map(({ codes }) => codes), people, tables }
}

/** Whether a cell holds only people who have a code in every divider; of the others all counts are taken as known. */
export const isCoded = (table: CountTable, cell: number, space: Space): boolean =>
  placesAt(table, cell, space).every((place, k) => place < space.codes[table.over[k]!]!)
