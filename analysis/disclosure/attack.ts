import { type Equation, extreme, solve, type Tableau } from './integer-simplex.ts'
import type { Figure, LinkedTables } from './linked-tables.ts'

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
export function attack({ size, figures }: LinkedTables, isKnown: (figure: number) => boolean): Attack {
  const values = new Float64Array(size).fill(Number.NaN)
  const equations = simplified(
    figures.filter((_, i) => isKnown(i)),
    values,
  )
  const parts = components(equations, size)
  return { of: (cells) => boundsOf(cells, values, parts) }
}

/** Equations in what is still unknown; cells that follow one by one are written into `values`, this file's own array. */
function simplified(figures: readonly Figure[], values: Float64Array): Equation[] {
  let equations: readonly Equation[] = figures
  for (let hasFound = true; hasFound; ) {
    hasFound = false
    equations = equations.flatMap(({ cells, value }) => {
      const unknown = cells.filter((cell) => Number.isNaN(values[cell]))
      const rest = cells.reduce((left, cell) => left - (values[cell] || 0), value)
      if (rest < 0 || (unknown.length === 0 && rest !== 0)) throw new Error(`figures contradict each other: ${rest}`)
      if (unknown.length > 1 && rest > 0) return [{ cells: unknown, value: rest }]
      if (unknown.length > 0) hasFound = true
      for (const cell of unknown) values[cell] = rest
      return []
    })
  }
  const seen = new Map(equations.map((one) => [one.cells.join(), one]))
  if (equations.some(({ cells, value }) => seen.get(cells.join())?.value !== value))
    throw new Error('figures contradict each other')
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
