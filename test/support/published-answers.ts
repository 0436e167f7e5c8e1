import { filtered, unweighted } from '../../analysis/report/explore/domain-of.ts'
import { exploreGroups, exploreMap, exploreMethod, exploreTable } from '../../analysis/report/explore/explore.ts'
import { compareAllGroups } from '../../analysis/report/explore/search-groups.ts'
import { type FilterPart, readFilter } from '../../analysis/report/explore/state.ts'
import type { AttackedWave } from './attacked-session.ts'
import type { ExploredWave } from './explored-wave.ts'

/** What was published, as an equation of the attacker. */
export interface Published {
  readonly parts: readonly FilterPart[]
  /** A variable that all of these people have a code of. */
  readonly valid?: string
  readonly value: number
}

type Asked = Parameters<typeof exploreMethod>[1]

/** A map colours the last answer of a row; where the row divides people, as their sex, its shares are counts. */
export function fromMap(wave: ExploredWave, asked: Asked & { readonly place: string }): Published[] {
  const map = exploreMap(wave, { ...asked, weighted: 'no' })
  if (!map) return []
  const filter = readFilter(asked.filter)
  const { variable, code, place } = map
  const tiles = [
    { parts: filter, figure: map.all },
    ...map.tiles.map((tile) => ({
      parts: [...filter, { variable: place, codes: [tile.code] }],
      figure: tile.figure,
    })),
  ]
  return tiles.flatMap(({ parts, figure }) =>
    figure.isEstimable
      ? [
          { parts, valid: variable, value: figure.baseSize },
          { parts: [...parts, { variable, codes: [code] }], value: Math.round(figure.value * figure.baseSize) },
        ]
      : [],
  )
}

/**
 * The page of the method tells how many of the sample are in each stratum and in each cell of a margin. Margins by other
 * things than `known`, as the size of a unit, are no equation in the attacker's unknowns.
 */
export function fromMethod(wave: ExploredWave, asked: Asked, known: readonly string[]): Published[] {
  const { baseSize, strata, margins } = exploreMethod(wave, asked)
  const counted = [
    { parts: readFilter(asked.filter), baseSize },
    ...strata.map(({ code, baseSize }) => ({ parts: [{ variable: '@sector', codes: [code] }], baseSize })),
    ...margins.flatMap(({ variables, cells }) =>
      (variables.every((name) => known.includes(name)) ? cells : []).map(({ codes, baseSize }) => ({
        parts: variables.map((variable, k) => ({ variable, codes: [codes[k]!] })),
        baseSize,
      })),
    ),
  ]
  return counted.flatMap(({ parts, baseSize }) => (baseSize === null ? [] : [{ parts, value: baseSize }]))
}

/** Shares of the same people before weighting are exact, and whoever sees the weighted ones can ask for these. */
export function fromTable(wave: AttackedWave, asked: Asked): Published[] {
  const banner = asked.banner.split(',')
  const filter = readFilter(asked.filter)
  const table = exploreTable(wave, { ...asked, weighted: 'no' })
  if (!table) return []
  const partsOf = (codes: readonly number[]) => codes.map((code, k) => ({ variable: banner[k]!, codes: [code] }))
  const columns = [[], ...table.columns.map(({ codes }) => partsOf(codes))].map((parts) => [...filter, ...parts])
  const isDivider = wave.dividers.some((name) => name === asked.row)
  return [
    ...(table.baseSize === null ? [] : [{ parts: filter, value: table.baseSize }]),
    ...table.columns.flatMap(({ baseSize }, c) =>
      baseSize === null ? [] : [{ parts: columns[c + 1]!, value: baseSize }],
    ),
    ...table.rows.flatMap(({ variable, code, cells }) =>
      cells.flatMap(({ figure }, c): Published[] => {
        if (!figure.isEstimable || !isDivider) return []
        const parts = columns[c]!
        return [
          { parts, valid: variable, value: figure.baseSize },
          { parts: [...parts, { variable, codes: [code] }], value: Math.round(figure.value * figure.baseSize) },
        ]
      }),
    ),
  ]
}

/** The page shows significant differences only; the attacker reads all that were compared, which tell no less. */
export function fromGroups(wave: AttackedWave, asked: Asked): Published[] {
  const filter = readFilter(asked.filter)
  const isShown = exploreGroups(wave, { ...asked, weighted: 'no' }).baseSize !== null
  if (!isShown || !wave.dividers.some((name) => name === asked.row)) return []
  const { instrument } = wave
  const scope = unweighted(filtered(wave.scope, filter))
  return compareAllGroups({ instrument, scope, row: asked.row, level: Number(asked.level) }).flatMap(
    ({ variable, code, group, share, baseSize }) => {
      const parts = [...filter, { variable: group.variable, codes: [group.code] }]
      return [
        { parts, valid: variable, value: baseSize },
        { parts: [...parts, { variable, codes: [code] }], value: Math.round(share * baseSize) },
      ]
    },
  )
}
