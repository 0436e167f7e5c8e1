import { minimumForExtremes } from '../../disclosure/minimums.ts'
import { type GroupPlace, protectGroups } from '../../disclosure/protect-groups.ts'
import type { Scope } from './scope.ts'

/** What may be told of groups of one variable, on the page of each sector and of all. */
export interface GroupAnswers {
  /** Whether not even how many people are in it. */
  isHidden(place: GroupPlace): boolean
  /**
   * Of which groups no answer may be told, by what people said: `tells` whether the answers of these few would tell it
   * of each.
   */
  hiddenAnswers(tells: (members: readonly number[]) => boolean): (place: GroupPlace) => boolean
}

interface Grouped {
  /** Position of everybody's group; −1 without one. */
  readonly groupOf: Int32Array
  readonly groups: number
  readonly scope: Scope
  /** Whether somebody answered what is told of the groups. */
  isAnswered(i: number): boolean
}

/** Groups of a variable with those in them who answered one thing. */
export function groupAnswers(grouped: Grouped): GroupAnswers {
  const { minimums, minimum } = grouped.scope
  const tables = countsBySector(grouped)
  const protection = protectGroups({ ...tables, minimums, minimum })
  const few = smallPlaces(grouped, tables.answered)
  return {
    isHidden: protection.isHidden,
    hiddenAnswers: (tells) => {
      const also = few.filter(({ members }) => tells(members))
      return (place) => protection.areAnswersHidden(place, also)
    },
  }
}

/** People and those who answered by sector and group; the last column are those without a group. */
function countsBySector({ groupOf, groups, scope, isAnswered }: Grouped) {
  const empty = () => scope.sectorCodes.map(() => new Array<number>(groups + 1).fill(0))
  const people = empty()
  const answered = empty()
  groupOf.forEach((g, i) => {
    const s = scope.sectorPlace[i]!
    const column = g < 0 ? groups : g
    people[s]![column]! += 1
    if (isAnswered(i)) answered[s]![column]! += 1
  })
  return { people, answered }
}

type SmallPlace = GroupPlace & { readonly members: readonly number[] }

/** Groups, of a sector or of all, in which so few answered that all of them may have said the same. */
function smallPlaces({ groupOf, groups, scope, isAnswered }: Grouped, counts: readonly (readonly number[])[]) {
  const total = Array.from({ length: groups }, (_, g) => counts.reduce((sum, row) => sum + row[g]!, 0))
  return [...counts, total].flatMap((row, s) =>
    row.slice(0, groups).flatMap((count, group): SmallPlace[] => {
      if (count === 0 || count >= minimumForExtremes) return []
      const sector = s < counts.length ? s : null
      const isMember = (i: number) =>
        groupOf[i] === group && isAnswered(i) && (sector === null || scope.sectorPlace[i] === sector)
      return [{ sector, group, members: [...groupOf.keys()].filter(isMember) }]
    }),
  )
}
