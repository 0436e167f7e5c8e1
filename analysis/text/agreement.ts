import { cohenKappa } from '../correlate/kappa.ts'
import { betweenSets, krippendorffAlpha, nominal } from './krippendorff.ts'

/** What two coders independently said of the same comments: two sets of themes each. */
export type Pair = readonly [readonly string[], readonly string[]]

export interface ThemeAgreement {
  readonly id: string
  /** Comments that exactly one coder, and that both coders, gave it. */
  readonly one: number
  readonly both: number
  readonly alpha: number | null
  readonly kappa: number | null
}

/** Agreement on one theme, there or not: α nominal (Krippendorff 2011) and κ (Cohen 1960). */
function themeAgreement(id: string, pairs: readonly Pair[]): ThemeAgreement {
  const said = pairs.map((pair) => pair.map((set) => set.includes(id)))
  const count = (first: boolean, second: boolean) => said.filter(([a, b]) => a === first && b === second).length
  const table = [
    [count(false, false), count(false, true)],
    [count(true, false), count(true, true)],
  ]
  return {
    id,
    one: count(true, false) + count(false, true),
    both: count(true, true),
    alpha: krippendorffAlpha(
      said.map((pair) => pair.map(String)),
      nominal,
    ),
    kappa: pairs.length > 0 ? cohenKappa(table) : null,
  }
}

/** Agreement of two coders by theme, and on whole sets of themes (α with MASI distance). Null where it is undefined. */
export const agreementOf = (
  themes: readonly string[],
  pairs: readonly Pair[],
): { readonly themes: readonly ThemeAgreement[]; readonly alphaOfSets: number | null } => ({
  themes: themes.map((id) => themeAgreement(id, pairs)),
  alphaOfSets: krippendorffAlpha(pairs, betweenSets, (set) => [...set].sort().join('\n')),
})
