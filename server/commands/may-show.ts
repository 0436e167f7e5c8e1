import { areAlike, isWorthwhile, openedBy, type Sizes } from '../../analysis/disclosure/ledger.ts'
import type { Findings } from '../../analysis/report/findings.ts'
import { oncePer } from '../../domain/once-per.ts'
import { canonicalJson } from '../../domain/response.ts'
import type { StoredPublication } from '../repositories/publications.ts'
import { sha256 } from '../sha256.ts'
import type { LiveState } from './live-state.ts'

/** How data hashes are made; raised whenever that changes, so that no state keeps one that cannot be made again. */
const hashing = 2

/** Changes with all but the number of answers that findings rest on. */
export const basisOf = oncePer(({ wave, units }: LiveState): string =>
  sha256(
    canonicalJson({
      hashing,
      design: wave.design,
      isOpen: wave.state === 'open',
      units: units.map(({ received: _, ...unit }) => unit),
    }),
  ),
)

const namedSizes = (all: number, sectors: readonly (readonly [number, number])[]): Sizes => ({
  all,
  ...Object.fromEntries(sectors.map(([code, size]) => [`sector/${code}`, size])),
})

/** How many have answered, in all and in each sector. */
export function countsOf({ wave, units }: LiveState): Sizes {
  const receivedIn = (code: number) =>
    units.reduce((sum, { stratum, received }) => sum + (stratum === code ? received : 0), 0)
  return namedSizes(
    units.reduce((sum, { received }) => sum + received, 0),
    wave.design.strata.map(({ code }) => [code, receivedIn(code)]),
  )
}

/** The same of those whom findings rest on. */
export const sizesOf = ({ fieldwork, sectors }: Findings): Sizes =>
  namedSizes(
    fieldwork.valid,
    sectors.map(({ code, valid }) => [code, valid]),
  )

/** Whether a state of so many people may be shown after the earlier ones. */
export function mayShow(state: LiveState, earlier: readonly StoredPublication[], sizes: Sizes): boolean {
  const last = earlier.at(-1)
  if (!last) return true
  const isSame = last.basis === basisOf(state)
  if (areAlike(last.sizes, sizes)) return !isSame
  if (state.wave.state !== 'open') return true
  return (!isSame || isWorthwhile(last.sizes, sizes)) && openedBy(earlier, sizes).length === 0
}
