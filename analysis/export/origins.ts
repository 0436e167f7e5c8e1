import type { Channel } from '../../domain/wave.ts'
import { hiddenCells } from '../disclosure/hidden-line.ts'
import { minimumFor } from '../disclosure/minimums.ts'
import { type Released, release } from '../disclosure/released.ts'

/** Where a response came from: no unit, only its stratum and class of size; null where that is not told. */
export interface Origin {
  readonly stratum: string | null
  readonly size: number | null
}

/** A unit with the number of its responses. */
export interface CountedOrigin {
  readonly stratum: number
  readonly size: number
  readonly channel: Channel
  readonly received: number
}

/** What a data file may tell of the origin of each response, by stratum and class of size. */
export type Origins = ReadonlyMap<string, Origin>

/** Text by which equal origins are found; `size` is null where it is blank. */
export const originKey = (stratum: string, size: number | null): string => `${stratum}/${size ?? ''}`

/**
 * Origins for a data file. A stratum, or a class of size within one, of which too few answered is left blank, with the
 * next smallest where its number would follow from the others. The row itself stays: a data file is for analysts, not
 * for publication.
 */
export function releaseOrigins(units: readonly CountedOrigin[]): Released<Origins> {
  const strata = [...new Set(units.map(({ stratum }) => stratum))]
  const sizes = [...new Set(units.map(({ size }) => size))]
  const minimum = minimumFor(units.map(({ channel }) => channel))
  const countOf = (stratum: number, size?: number) =>
    units.reduce(
      (sum, unit) => sum + (unit.stratum === stratum && (size ?? unit.size) === unit.size ? unit.received : 0),
      0,
    )
  const isStratumHidden = hiddenCells(
    strata.map((stratum) => countOf(stratum)),
    minimum,
  )
  const origins = new Map(
    strata.flatMap((stratum, s) => {
      const isHidden = hiddenCells(
        sizes.map((size) => countOf(stratum, size)),
        minimum,
      )
      return sizes.map((size, k): [string, Origin] => [
        originKey(String(stratum), size),
        isStratumHidden[s]
          ? { stratum: null, size: null }
          : { stratum: String(stratum), size: isHidden[k] ? null : size },
      ])
    }),
  )
  return release<Origins>(origins, [
    (made) =>
      strata.flatMap((stratum) =>
        sizes.flatMap((size) => {
          const count = countOf(stratum, size)
          const key = originKey(String(stratum), size)
          return count > 0 && count < minimum && made.get(key)?.size !== null ? [key] : []
        }),
      ),
  ])
}
