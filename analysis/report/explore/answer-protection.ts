import { protectAnswers, type ShownAnswers } from '../../disclosure/crossing/protect-answers.ts'
import { hiddenOfSectors } from '../../disclosure/hidden-line.ts'
import { minimumForExtremes, minimumGroupSize } from '../../disclosure/minimums.ts'
import type { GroupPlace } from '../../disclosure/protect-groups.ts'
import { tellsOfEach } from '../../disclosure/tells-of-each.ts'
import { type GroupAnswers, groupAnswers } from '../find/group-answers.ts'
import { countBySector, type Scope } from '../find/scope.ts'
import { type Crossed, type Named, placesIn } from './crossed-dividers.ts'
import type { FilterPart } from './state.ts'

/** What people said of one thing. */
export interface Said {
  /** 1 for who gave an answer that counts. */
  readonly isAnswered: Uint8Array
  /** Who said it, among them. */
  readonly chosen: Int32Array
  /** Whether it is one category of several, which add up: what may not be told of one of them may not of any. */
  readonly isOneOfSeveral: boolean
}

/** Whether what was said may not be told of people chosen by one code of at most two dividers, in a sector or in all. */
export type HiddenSaid = (others: readonly FilterPart[], sector: number | null) => boolean

interface People {
  readonly alone: readonly Named[]
  readonly crossing: Crossed | null
  readonly scope: Scope
}

/** Whether what these few said tells it of each. */
function tells({ isAnswered, chosen, isOneOfSeveral }: Said): (members: readonly number[]) => boolean {
  let isChosen: Uint8Array | undefined
  return (members) => {
    if (isOneOfSeveral) return true
    if (!isChosen) {
      isChosen = new Uint8Array(isAnswered.length)
      for (const i of chosen) isChosen[i] = 1
    }
    const marks = isChosen
    const said = members.reduce((sum, i) => sum + marks[i]!, 0)
    return tellsOfEach([said, members.length - said])
  }
}

const isTold = ({ isOneOfSeveral }: Said, said: number, answered: number): boolean =>
  answered < minimumForExtremes && (isOneOfSeveral || tellsOfEach([said, answered - said]))

const answeredBySector = new WeakMap<Uint8Array, number[]>()

function hiddenOfSector(of: Said, scope: Scope) {
  const { sectorPlace, sectorCodes, minimums, minimum } = scope
  const answered = kept(answeredBySector, of.isAnswered, () => countBySector(scope, (i) => of.isAnswered[i] === 1))
  const said = sectorCodes.map(() => 0)
  for (const i of of.chosen) said[sectorPlace[i]!]! += of.isAnswered[i]!
  const sum = (counts: readonly number[]) => counts.reduce((all, one) => all + one, 0)
  return hiddenOfSectors({
    counts: answered,
    minimums,
    minimum,
    isForced: answered.map((count, s) => count > 0 && isTold(of, said[s]!, count)),
    isTotalForced: sum(answered) > 0 && isTold(of, sum(said), sum(answered)),
  })
}

/** Keeps what is made for a key. */
function kept<K, T>(store: { get(key: K): T | undefined; set(key: K, made: T): unknown }, key: K, make: () => T): T {
  const found = store.get(key) ?? make()
  store.set(key, found)
  return found
}

interface Asked extends People {
  readonly of: Said
  groupsOf(of: Said, divider: Named): GroupAnswers
}

/** What is hidden of one divider alone or with the sector. */
function hiddenAlone({ of, groupsOf }: Asked): (divider: Named, place: GroupPlace) => boolean {
  const tellsOf = tells(of)
  const made = new Map<string, (place: GroupPlace) => boolean>()
  return (divider, place) => kept(made, divider.name, () => groupsOf(of, divider).hiddenAnswers(tellsOf))(place)
}

/** What is shown of two dividers, without and with the sector. */
function shownCrossed({ of, alone }: Asked, crossing: Crossed, isAloneHidden: ReturnType<typeof hiddenAlone>) {
  const made = new Map<string, ShownAnswers>()
  return (over: readonly [number, number]): ShownAnswers =>
    kept(made, over.join(), () =>
      protectAnswers({
        ...of,
        space: crossing.space,
        placesOf: crossing.dividers.map(({ placeOf }) => placeOf),
        over,
        isClosed: (said, answered) => answered < minimumGroupSize || isTold(of, said, answered),
        isAloneHidden: (v, place, sector) => {
          const { places } = crossing.dividers[v]!
          const codes = [...places.keys()].filter((code) => places[code] === place)
          return codes.every((group) =>
            isAloneHidden(alone.find(({ name }) => name === crossing.dividers[v]!.name)!, { sector, group }),
          )
        },
      }),
    )
}

function hiddenSaid(asked: Asked): HiddenSaid {
  const { of, alone, crossing, scope } = asked
  const { inside, isTotalHidden } = hiddenOfSector(of, scope)
  const isAloneHidden = hiddenAlone(asked)
  const shownIn = crossing && shownCrossed(asked, crossing, isAloneHidden)
  return (others, sector) => {
    if (isTotalHidden || (sector !== null && inside[sector]!)) return true
    const [first] = others
    if (others.length === 1 && first) {
      const divider = alone.find(({ name }) => name === first.variable)
      const group = divider?.codesOf.indexOf(first.codes[0]!) ?? -1
      return divider !== undefined && group >= 0 && isAloneHidden(divider, { sector, group })
    }
    const found = placesIn(crossing, others)
    return shownIn !== null && found !== null && (found.isRare || !shownIn(found.over)(found.places, sector))
  }
}

/**
 * What may be told of answers: what the findings hide of a sector or a group for being few or alike is hidden here too,
 * so that both together tell no more than either; in combinations of two dividers `protectAnswers` does the same. Made
 * when it is first asked for and kept.
 */
export function answerProtection(people: People): (of: Said) => HiddenSaid {
  const groups = new WeakMap<Uint8Array, Map<string, GroupAnswers>>()
  const made = new WeakMap<object, HiddenSaid>()
  const groupsOf = ({ isAnswered }: Said, { name, placeOf, codes }: Named): GroupAnswers => {
    const byName = kept(groups, isAnswered, () => new Map<string, GroupAnswers>())
    const grouped = { groupOf: Int32Array.from(placeOf), groups: codes, scope: people.scope }
    return kept(byName, name, () => groupAnswers({ ...grouped, isAnswered: (i) => isAnswered[i] === 1 }))
  }
  return (of) =>
    kept(made, of.isOneOfSeveral ? of.isAnswered : of.chosen, () => hiddenSaid({ ...people, of, groupsOf }))
}
