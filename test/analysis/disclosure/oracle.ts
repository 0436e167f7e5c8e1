import type { Equation } from '../../../analysis/disclosure/integer-simplex.ts'

/** Every table of whole numbers that agrees with the equations, found by trying all: for small ones only. */
export function* allTables(
  size: number,
  equations: readonly Equation[],
  largest: number,
): Generator<readonly number[]> {
  const cells = new Array<number>(size).fill(0)
  function* from(at: number): Generator<readonly number[]> {
    const isBroken = equations.some(({ cells: own, value }) => {
      const sum = own.reduce((all, cell) => all + (cell < at ? cells[cell]! : 0), 0)
      return sum > value || (own.every((cell) => cell < at) && sum !== value)
    })
    if (isBroken) return
    if (at === size) {
      yield cells
      return
    }
    for (let value = 0; value <= largest; value++) {
      cells[at] = value
      yield* from(at + 1)
    }
  }
  yield* from(0)
}

/** A linear program in the format of CPLEX: an extreme of a sum of unknowns. */
export const asLp = (
  equations: readonly Equation[],
  cells: readonly number[],
  sense: 'Maximize' | 'Minimize',
): string =>
  [
    sense,
    ` obj: ${cells.map((cell) => `x${cell}`).join(' + ')}`,
    'Subject To',
    ...equations.map(({ cells: own, value }, i) => ` e${i}: ${own.map((cell) => `x${cell}`).join(' + ')} = ${value}`),
    'End',
  ].join('\n')
