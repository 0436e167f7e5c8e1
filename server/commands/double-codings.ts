import type { Coding, Settlement } from '../repositories/codings.ts'

/** A comment that two have coded. */
export interface DoubleCoded {
  readonly comment: string
  readonly coders: readonly [Coding, Coding]
  readonly settled: Settlement | null
  /** Themes on which it is settled, by the two or by a decision; null while they differ. */
  readonly agreed: readonly string[] | null
}

const isSame = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((theme) => b.includes(theme))

/** Comments with two codings. Codings come sorted by comment and place. */
export function doubleCodings(codings: readonly Coding[], settlements: readonly Settlement[]): DoubleCoded[] {
  const decided = new Map(settlements.map((settlement) => [settlement.comment, settlement]))
  return codings.flatMap((second, i): DoubleCoded[] => {
    const first = codings[i - 1]
    if (first?.comment !== second.comment) return []
    const settled = decided.get(second.comment) ?? null
    const agreed = settled?.themes ?? (isSame(first.themes, second.themes) ? first.themes : null)
    return [{ comment: second.comment, coders: [first, second], settled, agreed }]
  })
}
