import { codebook } from '../../../domain/codebook.ts'
import type { Instrument } from '../../../domain/instrument.ts'
import type { Column } from '../../dataset.ts'
import { hiddenOfSectors } from '../../disclosure/hidden-line.ts'
import type { GroupPlace } from '../../disclosure/protect-groups.ts'
import { tellsOfEach } from '../../disclosure/tells-of-each.ts'
import { valuesOf } from '../../weight/margin-cells.ts'
import { groupAnswers } from './group-answers.ts'
import { hiddenSectors, type Scope } from './scope.ts'

/** A variable by which respondents are grouped, with what may be shown of each of its codes. */
export interface Grouping {
  readonly variable: string
  readonly codes: readonly number[]
  /** Position in `codes` of every respondent; −1 without a valid code or outside the scope. */
  readonly groupOf: Int32Array
  /** Respondents in scope, by code. */
  readonly counts: readonly number[]
  readonly isHidden: readonly boolean[]
  /** Codes of which it may not be shown who named an issue (1, or 0; negative is no answer). */
  hiddenAnswers(named: Column): readonly boolean[]
}

/**
 * The sector, unless one is asked for, and the variables that the instrument names. `answered` is a column with a valid
 * value where somebody answered what the groups are compared by.
 */
export function groupings(instrument: Instrument, scope: Scope, answered: Column | undefined): Grouping[] {
  const variables = codebook(instrument)
  const named = [...new Set(instrument.analysis.groups)].flatMap((name) => {
    const codes = variables.find((variable) => variable.name === name)?.codes?.map(({ code }) => code)
    return codes && scope.dataset.columns.has(name) ? [{ variable: name, codes }] : []
  })
  return [
    ...(scope.sector === null ? [sectorGrouping(scope)] : []),
    ...named.map((one) => groupingOf(one, scope, answered)),
  ]
}

const countsOf = (groupOf: Int32Array, groups: number): number[] => {
  const counts = new Array<number>(groups).fill(0)
  for (const g of groupOf) if (g >= 0) counts[g]! += 1
  return counts
}

function sectorGrouping(scope: Scope): Grouping {
  const { sectorCodes: codes, sectorPlace: groupOf, minimums, minimum } = scope
  const counts = countsOf(groupOf, codes.length)
  return {
    variable: '@sector',
    codes,
    groupOf,
    counts,
    isHidden: hiddenOfSectors({ counts, minimums, minimum }).inside,
    hiddenAnswers: (named) => hiddenSectors(scope, named).inside,
  }
}

interface Codes {
  readonly variable: string
  readonly codes: readonly number[]
}

function groupingOf({ variable, codes }: Codes, scope: Scope, answered: Column | undefined): Grouping {
  const { sectorOf, sectorCodes, sector } = scope
  const place = new Map(codes.map((code, g) => [code, g]))
  const values = valuesOf(variable, scope.dataset) ?? []
  const everywhere = Int32Array.from({ length: scope.dataset.size }, (_, i) => place.get(values[i]!) ?? -1)
  const groupOf = everywhere.map((g, i) => (sector === null || sectorOf[i] === sector ? g : -1))
  const answers = groupAnswers({
    groupOf: everywhere,
    groups: codes.length,
    scope,
    isAnswered: (i) => answered !== undefined && answered[i]! >= 0,
  })
  const page = sector === null ? null : sectorCodes.indexOf(sector)
  const places = codes.map((_, group): GroupPlace => ({ sector: page, group }))
  return {
    variable,
    codes,
    groupOf,
    counts: countsOf(groupOf, codes.length),
    isHidden: places.map((one) => page === -1 || answers.isHidden(one)),
    hiddenAnswers: (named) => {
      const isHidden = answers.hiddenAnswers((members) => tellsOfEach(mentions(named, members)))
      return places.map((one) => page === -1 || isHidden(one))
    },
  }
}

function mentions(named: Column, members: readonly number[]): [number, number] {
  const count = members.filter((i) => named[i] === 1).length
  return [count, members.length - count]
}
