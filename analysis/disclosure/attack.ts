import { oncePer } from '../../domain/once-per.ts'
import { type Equation, extreme, solve, type Tableau } from './integer-simplex.ts'
import type { LinkedTables } from './linked-tables.ts'

/** Smallest and largest whole number of people that agree with all that is published. */
export interface Bounds {
  readonly low: number
  readonly high: number
}

/** What somebody with all published figures can work out. */
export interface Attack {
  of(cells: readonly number[]): Bounds
}

/**
 * The attacker's problem (Fischetti & Salazar 2001; Hundepool et al. 2012, Statistical Disclosure Control, ch. 4): the
 * bounds of any sum of cells, given the figures that `isKnown` says are published and that no count is negative. The
 * linear bounds are exact; where whole numbers narrow them further than to the next whole number, that is not searched:
 * in tables by two keys, such as group and sector, it never is so. Throws when the figures contradict each other.
 */
export function attack(tables: LinkedTables, isKnown: (figure: number) => boolean): Attack {
  const values = new Float64Array(tables.size).fill(Number.NaN)
  const parts = components(simplified(tables, isKnown, values), tables.size)
  return { of: (cells) => boundsOf(cells, values, parts) }
}

/** Which figures each cell stands in; the same for every attack on the tables. */
const figuresOfCells = oncePer(({ size, figures }: LinkedTables): readonly (readonly number[])[] => {
  const made = Array.from({ length: size }, (): number[] => [])
  figures.forEach(({ cells }, i) => {
    for (const cell of cells) made[cell]!.push(i)
  })
  return made
})

/** Equations in what is still unknown; cells that follow one by one are written into `values`, this file's own array. */
function simplified(tables: LinkedTables, isKnown: (figure: number) => boolean, values: Float64Array): Equation[] {
  const { figures } = tables
  const figuresOf = figuresOfCells(tables)
  const rest = Float64Array.from(figures, ({ value }) => value)
  const open = Int32Array.from(figures, ({ cells }) => cells.length)
  const known = [...figures.keys()].filter(isKnown)
  const queue = known.filter((i) => open[i] === 1 || rest[i] === 0)
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const value = rest[next]!
    if (value !== 0 && open[next]! > 1) continue
    if (value < 0) throw new Error(`figures contradict each other: ${value}`)
    for (const cell of figures[next]!.cells) {
      if (!Number.isNaN(values[cell])) continue
      values[cell] = value
      for (const i of figuresOf[cell]!) {
        rest[i]! -= value
        open[i]! -= 1
        if ((open[i] === 1 || rest[i] === 0) && open[i]! > 0 && isKnown(i)) queue.push(i)
      }
    }
  }
  for (const i of known)
    if (rest[i]! < 0 || (open[i] === 0 && rest[i] !== 0)) throw new Error(`figures contradict each other: ${rest[i]}`)
  return unlike(
    known
      .filter((i) => open[i]! > 0)
      .map((i) => ({ cells: figures[i]!.cells.filter((cell) => Number.isNaN(values[cell])), value: rest[i]! })),
  )
}

/** Each equation once. */
function unlike(equations: readonly Equation[]): Equation[] {
  const seen = new Map<string, Equation>()
  for (const one of equations) {
    const key = one.cells.join()
    const other = seen.get(key)
    if (other && other.value !== one.value) throw new Error('figures contradict each other')
    seen.set(key, one)
  }
  return [...seen.values()]
}

interface Part {
  readonly place: ReadonlyMap<number, number>
  /** Solved when it is asked for, and kept. */
  readonly tableau: () => Tableau
}

/** The system falls apart into pieces that share no cell; each is solved alone. */
function components(equations: readonly Equation[], size: number): Map<number, Part> {
  const root = Int32Array.from({ length: size }, (_, i) => i)
  const find = (cell: number): number => {
    let at = cell
    while (root[at] !== at) at = root[at]!
    return at
  }
  for (const { cells } of equations) for (const cell of cells) root[find(cell)] = find(cells[0]!)
  const groups = new Map<number, Equation[]>()
  for (const equation of equations) {
    const at = find(equation.cells[0]!)
    groups.set(at, [...(groups.get(at) ?? []), equation])
  }
  const parts = new Map<number, Part>()
  for (const group of groups.values()) {
    const cells = [...new Set(group.flatMap((one) => one.cells))].sort((a, b) => a - b)
    const place = new Map(cells.map((cell, i) => [cell, i]))
    const local = group.map((one) => ({ cells: one.cells.map((cell) => place.get(cell)!), value: one.value }))
    let solved: Tableau | undefined
    const tableau = () => {
      solved ??= solve(cells.length, local) ?? undefined
      if (!solved) throw new Error('figures contradict each other')
      return solved
    }
    const part = { place, tableau }
    for (const cell of cells) parts.set(cell, part)
  }
  return parts
}

function boundsOf(cells: readonly number[], values: Float64Array, parts: ReadonlyMap<number, Part>): Bounds {
  let low = 0
  let high = 0
  const byPart = new Map<Part, number[]>()
  for (const cell of cells) {
    const part = parts.get(cell)
    if (part) byPart.set(part, [...(byPart.get(part) ?? []), part.place.get(cell)!])
    else if (Number.isNaN(values[cell])) high = Number.POSITIVE_INFINITY
    else {
      low += values[cell]!
      high += values[cell]!
    }
  }
  for (const [{ tableau }, own] of byPart) {
    low += Math.ceil(extreme(tableau(), own, -1))
    high += Math.floor(extreme(tableau(), own, 1))
  }
  return { low, high }
}
