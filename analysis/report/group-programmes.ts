import type { Instrument } from '../../domain/instrument.ts'
import type { ChosenMeasure } from './choose-measures.ts'

/** Measures that are carried out together (工程). */
export interface MeasureProgramme {
  readonly issues: readonly string[]
  readonly measures: readonly ChosenMeasure[]
}

/** What two issues count for being alike; the report prints the rule. */
export const likeness = { sameGroup: 2, leadUnit: 2, cause: 1 } as const
/** Most and fewest programmes, as far as there are issues enough; and from where issues are alike. */
export const programmeLimits = { most: 5, fewest: 3, alike: 4 } as const

interface Traits {
  readonly issue: string
  readonly group: string
  readonly leads: ReadonlySet<string>
  readonly causes: ReadonlySet<string>
}

const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => [...a].filter((one) => b.has(one)).length

const alikeness = (a: Traits, b: Traits): number =>
  (a.group === b.group ? likeness.sameGroup : 0) +
  likeness.leadUnit * shared(a.leads, b.leads) +
  likeness.cause * shared(a.causes, b.causes)

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

type Joined = readonly Traits[]

/** The two programmes that are most alike, the earlier pair where several are. */
function closest(programmes: readonly Joined[]) {
  const pairs = programmes.flatMap((one, i) =>
    programmes.slice(i + 1).map((other) => ({
      one,
      other,
      score: mean(one.flatMap((a) => other.map((b) => alikeness(a, b)))),
    })),
  )
  return pairs.reduce((best, pair) => (pair.score > best.score ? pair : best))
}

function joinedOnce(programmes: readonly Joined[]): readonly Joined[] {
  if (programmes.length <= programmeLimits.fewest) return programmes
  const { one, other, score } = closest(programmes)
  if (programmes.length <= programmeLimits.most && score < programmeLimits.alike) return programmes
  return programmes.flatMap((each) => {
    if (each === other) return []
    return each === one ? [[...one, ...other]] : [each]
  })
}

function joined(programmes: readonly Joined[]): readonly Joined[] {
  const next = joinedOnce(programmes)
  return next.length === programmes.length ? programmes : joined(next)
}

/**
 * Joins issues into programmes, the most alike first: at most five, and below that only what is alike, but not fewer
 * than three. Two issues are alike by their group, lead units and what their measures work on; programmes by the mean
 * over their issues. The order of the issues is kept.
 */
export function groupProgrammes(chosen: readonly ChosenMeasure[], instrument: Instrument): MeasureProgramme[] {
  const of = (issue: string) => chosen.filter(({ measure }) => measure.issue === issue)
  const traits = [...new Set(chosen.map(({ measure }) => measure.issue))].map(
    (issue): Traits => ({
      issue,
      group: instrument.issues.find(({ id }) => id === issue)?.group ?? issue,
      leads: new Set(of(issue).map(({ measure }) => measure.leadUnit)),
      causes: new Set(of(issue).map(({ measure }) => measure.cause)),
    }),
  )
  return joined(traits.map((one) => [one])).map((list) => ({
    issues: list.map(({ issue }) => issue),
    measures: list.flatMap(({ issue }) => of(issue)),
  }))
}
