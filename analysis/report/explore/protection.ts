import { codebook } from '../../../domain/codebook.ts'
import type { Instrument } from '../../../domain/instrument.ts'
import { hiddenOfSectors } from '../../disclosure/hidden-line.ts'
import { valuesOf } from '../../weight/margin-cells.ts'
import { groupAnswers } from '../find/group-answers.ts'
import { issueColumns } from '../find/issue-columns.ts'
import { countBySector, type Scope } from '../find/scope.ts'
import { answerProtection, type Said } from './answer-protection.ts'
import { type Alone, type Crossed, crossed, isCrossingShown, type Named } from './crossed-dividers.ts'
import type { FilterPart } from './state.ts'

/** What may be said of people chosen by their codes; the same for every question to a state of a wave. */
export interface Protection {
  /** Variables by which people can be chosen: the sector, those that the instrument names, the place. */
  readonly dividers: ReadonlySet<string>
  /** Whether people may be divided by all of these together. */
  mayAsk(variables: readonly string[]): boolean
  /** Whether nothing may be said of those who meet every part, not even how many there are. */
  isHidden(parts: readonly FilterPart[]): boolean
  /** Whether what was said may not be told of those who meet every part, where anything may be said of them. */
  hiddenAnswers(parts: readonly FilterPart[]): (of: Said) => boolean
}

const sector = '@sector'

function named(name: string, instrument: Instrument, scope: Scope): Named[] {
  const codesOf = codebook(instrument)
    .find((one) => one.name === name)
    ?.codes?.map(({ code }) => code)
  const values = valuesOf(name, scope.dataset)
  if (!codesOf || !values) return []
  const place = new Map(codesOf.map((code, k) => [code, k]))
  const placeOf = Int32Array.from({ length: scope.dataset.size }, (_, i) => place.get(values[i]!) ?? -1)
  return [{ name, codes: codesOf.length, codesOf, placeOf }]
}

/** What the findings hide of a variable alone, on the page of each sector (by position) and of all. */
function hiddenAlone({ name, placeOf, codes: groups }: Named, instrument: Instrument, scope: Scope): Alone {
  const isCompared = instrument.analysis.groups.includes(name)
  const answered = issueColumns(instrument, scope.dataset).find(({ mention }) => mention)?.mention
  const isAnswered = (i: number) => !isCompared || (answered !== undefined && answered[i]! >= 0)
  const found = groupAnswers({ groupOf: Int32Array.from(placeOf), groups, scope, isAnswered })
  return (group, place) => found.isHidden({ sector: place, group })
}

const kept = new WeakMap<object, Protection>()

/** The protection of a wave; made from everybody at the first question and kept with its data. */
export function protectionOf(instrument: Instrument, scope: Scope): Protection {
  const found = kept.get(scope.dataset) ?? protectionFrom(instrument, scope)
  kept.set(scope.dataset, found)
  return found
}

/** Every choice of one code for each part. */
const singles = (parts: readonly FilterPart[]): FilterPart[][] =>
  parts.reduce<FilterPart[][]>(
    (all, { variable, codes }) =>
      all.flatMap((one) => [...new Set(codes)].map((code) => [...one, { variable, codes: [code] }])),
    [[]],
  )

/** One part for each variable, with the codes that all of its parts allow. */
function merged(parts: readonly FilterPart[]): FilterPart[] {
  const byName = new Map<string, readonly number[]>()
  for (const { variable, codes } of parts)
    byName.set(variable, byName.get(variable)?.filter((code) => codes.includes(code)) ?? codes)
  return [...byName].map(([variable, codes]) => ({ variable, codes }))
}

/** The sector by its position, null for all, and the other parts. */
function split(parts: readonly FilterPart[], { sectorCodes }: Scope) {
  const at = parts.find(({ variable }) => variable === sector)
  return {
    sectorPlace: at ? sectorCodes.indexOf(at.codes[0]!) : null,
    others: parts.filter(({ variable }) => variable !== sector),
  }
}

const isCrossed = (name: string, crossing: Crossed | null): boolean =>
  crossing?.dividers.some((one) => one.name === name) ?? false

function protectionFrom(instrument: Instrument, scope: Scope): Protection {
  const { groups, place } = instrument.analysis
  const alone = [...new Set([...groups, ...(place ? [place] : [])])].flatMap((name) => named(name, instrument, scope))
  const hidden = new Map(alone.map((one) => [one.name, hiddenAlone(one, instrument, scope)]))
  const crossing = crossed(
    alone.filter(({ name }) => groups.includes(name)),
    hidden,
    scope,
  )
  const answers = answerProtection({ alone, crossing, scope })
  const sectorFlags = hiddenOfSectors({
    counts: countBySector(scope, () => true),
    minimums: scope.minimums,
    minimum: scope.minimum,
  }).inside
  const isOneHidden = (parts: readonly FilterPart[]): boolean => {
    const { others, sectorPlace } = split(parts, scope)
    if (sectorPlace !== null && (sectorFlags[sectorPlace] ?? false)) return true
    const [first] = others
    if (!first) return false
    const own = alone.find(({ name }) => name === first.variable)
    const code = own?.codesOf.indexOf(first.codes[0]!) ?? -1
    // Nobody can have a code that there is not.
    if (own && code < 0) return false
    if (others.length === 1) return hidden.get(first.variable)?.(code, sectorPlace) ?? true
    return !isCrossingShown(crossing, others, sectorPlace)
  }
  return {
    dividers: new Set([sector, ...alone.map(({ name }) => name)]),
    mayAsk: (variables) => {
      const others = [...new Set(variables)].filter((name) => name !== sector)
      const isKnown = others.every((name) => hidden.has(name))
      return (
        isKnown && (others.length < 2 || (others.length === 2 && others.every((name) => isCrossed(name, crossing))))
      )
    },
    isHidden: (parts) => singles(merged(parts)).some(isOneHidden),
    hiddenAnswers: (parts) => {
      const chosen = singles(merged(parts)).map((own) => split(own, scope))
      return (of) => {
        const isHidden = answers(of)
        return chosen.some(({ others, sectorPlace }) => isHidden(others, sectorPlace))
      }
    },
  }
}
