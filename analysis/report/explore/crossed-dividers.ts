import { isShown, protectCrossings } from '../../disclosure/crossing/protect-crossings.ts'
import { type Divider, type Space, spaceOf } from '../../disclosure/crossing/space.ts'
import { minimumGroupSize } from '../../disclosure/minimums.ts'
import type { Scope } from '../find/scope.ts'
import type { FilterPart } from './state.ts'

/** A variable by which people can be divided. */
export interface Named extends Divider {
  readonly codesOf: readonly number[]
}

/** Whether the findings hide a code, on the page of a sector (by position) or of all (null). */
export type Alone = (code: number, sectorPlace: number | null) => boolean

/** Dividers that may be combined by two, with their protected tables; the sector comes first. */
export interface Crossed {
  readonly dividers: readonly Named[]
  readonly space: Space
}

/**
 * More combinations of codes than this are not held at once; dividers beyond stand alone. Few people can't be divided so
 * finely in any case.
 */
const mostCombinations = (people: number): number => Math.min(300_000, 150 * people)

/** The dividers whose tables by two can be protected, with the tables; null where there are no two. */
export function crossed(
  alone: readonly Named[],
  hidden: ReadonlyMap<string, Alone>,
  { sectorCodes, sectorPlace, dataset }: Scope,
): Crossed | null {
  const sectors = { name: '@sector', codes: sectorCodes.length, codesOf: sectorCodes, placeOf: sectorPlace }
  let dividers = [...alone]
  while (dividers.length > 1) {
    const combinations = dividers.reduce((product, { codes }) => product * (codes + 1), sectors.codes)
    if (combinations <= mostCombinations(dataset.size)) {
      const space = spaceOf([sectors, ...dividers], dataset.size)
      const failed = protectCrossings(space, {
        minimum: minimumGroupSize,
        isHidden: (v, code, place) => hidden.get(dividers[v - 1]!.name)!(code, place),
      })
      if (failed.length === 0) return { dividers: [sectors, ...dividers], space }
      dividers = dividers.filter((_, k) => k + 1 !== failed[0])
    } else dividers = dividers.slice(0, -1)
  }
  return null
}

/** Positions of two dividers in a crossing, ascending, with those of their codes; null where they are not in it. */
export function placesIn(
  crossing: Crossed | null,
  parts: readonly FilterPart[],
): { readonly over: readonly [number, number]; readonly places: readonly [number, number] } | null {
  if (!crossing || parts.length !== 2) return null
  const [first, second] = parts
    .map(({ variable, codes }) => {
      const v = crossing.dividers.findIndex(({ name }) => name === variable)
      return { v, place: crossing.dividers[v]?.codesOf.indexOf(codes[0]!) ?? -1 }
    })
    .sort((a, b) => a.v - b.v)
  return first && second && first.v > 0 ? { over: [first.v, second.v], places: [first.place, second.place] } : null
}

/** Whether it is shown how many people have both codes, in a sector or in all (null). */
export function isCrossingShown(
  crossing: Crossed | null,
  parts: readonly FilterPart[],
  sector: number | null,
): boolean {
  const found = placesIn(crossing, parts)
  if (!crossing || !found) return false
  const { over, places } = found
  if (places.some((place) => place < 0)) return true
  return sector === null
    ? isShown(crossing.space, over, places)
    : isShown(crossing.space, [0, ...over], [sector, ...places])
}
