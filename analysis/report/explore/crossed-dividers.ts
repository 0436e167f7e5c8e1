import { isShown, protectCrossings } from '../../disclosure/crossing/protect-crossings.ts'
import { areRareHidden } from '../../disclosure/crossing/rare-codes.ts'
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

/** A divider in combinations: its rare codes stand together, and nothing is shown of these. */
interface Crossing extends Named {
  /** Position of each code in the space; the rare share the last. */
  readonly places: readonly number[]
  readonly rare: readonly number[]
}

/** Dividers that may be combined by two, with their protected tables; the sector comes first. */
export interface Crossed {
  readonly dividers: readonly Crossing[]
  readonly space: Space
}

/**
 * More combinations of codes than this are not held at once; rare codes are put together until they are fewer. Few
 * people can't be divided so finely in any case.
 */
const mostCombinations = (people: number): number => Math.min(300_000, 150 * people)

/** A divider with some of its codes, by their positions, put together. */
function crossing(named: Named, rare: readonly number[]): Crossing {
  const single = named.codesOf.flatMap((_, place) => (rare.includes(place) ? [] : [place]))
  const places = named.codesOf.map((_, place) => (rare.includes(place) ? single.length : single.indexOf(place)))
  return {
    ...named,
    codes: single.length + Number(rare.length > 0),
    placeOf: Int32Array.from(named.placeOf, (place) => (place < 0 ? -1 : places[place]!)),
    places,
    rare,
  }
}

/** Codes of a divider that anybody has, the rarest first. */
function byRarity({ codesOf, placeOf }: Named): number[] {
  const counts = codesOf.map(() => 0)
  for (let i = 0; i < placeOf.length; i++) if (placeOf[i]! >= 0) counts[placeOf[i]!]! += 1
  return [...counts.keys()].filter((place) => counts[place]! > 0).sort((a, b) => counts[a]! - counts[b]! || a - b)
}

type Chosen = ReadonlyMap<Named, readonly number[]>

/** One more code put together with the rare ones of a divider; two at first. Without the divider when none is left. */
function withMore(chosen: Chosen, named: Named): Chosen {
  const order = byRarity(named)
  const count = Math.max(2, chosen.get(named)!.length + 1)
  const next = new Map(chosen)
  if (count >= order.length) next.delete(named)
  else next.set(named, order.slice(0, count))
  return next
}

/** Puts codes together until the rare ones of every divider hide each other. */
function withHiddenRare(chosen: Chosen, hidden: ReadonlyMap<string, Alone>, scope: Scope): Chosen {
  const [sectorOf, sectors] = [scope.sectorPlace, scope.sectorCodes.length]
  const isHidden = (divider: Named, rare: readonly number[], others: readonly Named[]) => {
    const own = { divider, rare, sectorOf, sectors, isHidden: hidden.get(divider.name)! }
    return others.every((other) => areRareHidden(own, { divider: other, isHidden: hidden.get(other.name)! }))
  }
  for (const [named, rare] of chosen)
    if (
      rare.length > 0 &&
      !isHidden(
        named,
        rare,
        [...chosen.keys()].filter((other) => other !== named),
      )
    )
      return withHiddenRare(withMore(chosen, named), hidden, scope)
  return chosen
}

/** The protected tables of some dividers, or the position of the one that most often could not be protected. */
function protectedTables(
  dividers: readonly Crossing[],
  hidden: ReadonlyMap<string, Alone>,
  people: number,
): Crossed | number {
  const space = spaceOf(dividers, people)
  const failed = protectCrossings(space, {
    minimum: minimumGroupSize,
    isHidden: (v, place, sector) => {
      const { name, places } = dividers[v]!
      const codes = [...places.keys()].filter((code) => places[code] === place)
      return codes.every((code) => hidden.get(name)!(code, sector))
    },
    isNeverShown: (v, place) => dividers[v]!.rare.some((code) => dividers[v]!.places[code] === place),
  })
  return failed[0] ?? { dividers, space }
}

/**
 * Dividers combined by two, with all tables protected; null where there are no two. Where that fails, the rarest codes of
 * the divider that is to blame are put together, so that only these are lost and not the divider.
 */
export function crossed(alone: readonly Named[], hidden: ReadonlyMap<string, Alone>, scope: Scope): Crossed | null {
  const { sectorCodes, sectorPlace, dataset } = scope
  const sectors = { name: '@sector', codes: sectorCodes.length, codesOf: sectorCodes, placeOf: sectorPlace }
  let chosen: Chosen = new Map(alone.map((named) => [named, []]))
  while (chosen.size > 1) {
    const dividers = [crossing(sectors, []), ...[...chosen].map(([named, rare]) => crossing(named, rare))]
    const combinations = dividers.reduce((product, { codes }, v) => product * (v === 0 ? codes : codes + 1), 1)
    const isTooMany = combinations > mostCombinations(dataset.size)
    const found = isTooMany ? mostCodes(dividers) : protectedTables(dividers, hidden, dataset.size)
    if (typeof found !== 'number') return found
    chosen = withHiddenRare(withMore(chosen, [...chosen.keys()][found - 1]!), hidden, scope)
  }
  return null
}

/** The divider of most codes, besides the sector. */
const mostCodes = (dividers: readonly Crossing[]): number =>
  dividers.reduce((most, { codes }, v) => (v > 0 && codes > (dividers[most]?.codes ?? 0) ? v : most), 1)

interface Places {
  readonly over: readonly [number, number]
  readonly places: readonly [number, number]
  /** Whether one of the codes is rare, so that nothing is shown of the combination. */
  readonly isRare: boolean
}

/** Positions of two dividers in a crossing, ascending, with those of their codes; null where they are not in it. */
export function placesIn(crossing: Crossed | null, parts: readonly FilterPart[]): Places | null {
  if (!crossing || parts.length !== 2) return null
  const [first, second] = parts
    .map(({ variable, codes }) => {
      const v = crossing.dividers.findIndex(({ name }) => name === variable)
      const code = crossing.dividers[v]?.codesOf.indexOf(codes[0]!) ?? -1
      const isRare = crossing.dividers[v]?.rare.includes(code) ?? false
      return { v, place: crossing.dividers[v]?.places[code] ?? -1, isRare }
    })
    .sort((a, b) => a.v - b.v)
  if (!first || !second || first.v <= 0) return null
  return {
    over: [first.v, second.v],
    places: [first.place, second.place],
    isRare: first.isRare || second.isRare,
  }
}

/** Whether it is shown how many people have both codes, in a sector or in all (null). */
export function isCrossingShown(
  crossing: Crossed | null,
  parts: readonly FilterPart[],
  sector: number | null,
): boolean {
  const found = placesIn(crossing, parts)
  if (!crossing || !found || found.isRare) return false
  const { over, places } = found
  if (places.some((place) => place < 0)) return true
  return sector === null
    ? isShown(crossing.space, over, places)
    : isShown(crossing.space, [0, ...over], [sector, ...places])
}
