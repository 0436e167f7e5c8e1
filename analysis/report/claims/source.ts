import { type Instrument, itemsOf } from '../../../domain/instrument.ts'
import { measureCauses } from '../../../domain/measure.ts'
import { commentsAbout, speakingOf } from '../comments-about.ts'
import type { Estimate, Findings } from '../findings.ts'
import type { Trends } from '../trends/trend.ts'
import { lookUp, lookUpAll } from './look-up.ts'

/** What numbers of a report may come from. */
export interface Facts {
  readonly findings: Findings
  readonly instrument: Instrument
  /** The waves of the survey up to this one, as `trends/issues/E09/mention/points/0`. */
  readonly trends?: Trends | undefined
}

const rootOf = ({ findings, instrument, trends }: Facts): unknown => ({
  ...findings,
  trends,
  instrument: { items: itemsOf(instrument), groups: instrument.issueGroups },
})

const isEstimate = (found: unknown): found is Estimate =>
  typeof found === 'object' && found !== null && 'isEstimable' in found

/** The estimate at a path; null where there is none. */
export function estimateAt(facts: Facts, path: string): Estimate | null {
  const found = lookUp(rootOf(facts), path)
  return isEstimate(found) ? found : null
}

function plainValue(root: unknown, path: string): number | null {
  const found = lookUp(root, path)
  if (typeof found === 'number') return Number.isFinite(found) ? found : null
  return isEstimate(found) && found.isEstimable ? found.value : null
}

/** Half of the 95 % interval. */
function halfWidth(root: unknown, path: string): number | null {
  const low = plainValue(root, `${path}/interval95/low`)
  const high = plainValue(root, `${path}/interval95/high`)
  return low === null || high === null ? null : (high - low) / 2
}

// A difference of two independent surveys of equal error is seen at 95 % when it exceeds this many errors.
const errorsApart = 1.96 * Math.SQRT2
const scales = { mean: { low: 1, high: 5 }, share: { low: 0, high: 1 } } as const

/**
 * What a second survey of the same error should find for a change to be both worth it and told from chance: `change`
 * or the detectable difference, whichever is larger, in the direction of its sign. Null beyond the scale.
 */
function target(root: unknown, rest: string): number | null {
  const [change = '', path = ''] = rest.split(',')
  const value = plainValue(root, path)
  const error = plainValue(root, `${path}/standardError`)
  if (value === null || error === null) return null
  const least = Math.max(Math.abs(Number(change)), errorsApart * error)
  const aim = value + Math.sign(Number(change)) * least
  const { low, high } = /\/(satisfaction|concern)$/.test(path) ? scales.mean : scales.share
  return aim >= low && aim <= high ? aim : null
}

/** Comments on an issue that speak of a cause: `E09/price`. */
function heardIn(rest: string, { findings, instrument }: Facts): number | null {
  const [issue = '', cause = ''] = rest.split('/')
  const entry = instrument.issues.find(({ id }) => id === issue)
  const known = measureCauses.find((one) => one === cause)
  return entry && known ? speakingOf(commentsAbout(findings, entry), known) : null
}

type Test = (element: unknown) => boolean

/** `tier=1`, `quadrant.name=keep|keep_strong`, `tier>3`; the right side may be a path, as `lines.satisfaction`. */
function testOf(root: unknown, filter: string): Test {
  const [, left = '', sign = '', right = ''] = /^([^=<>]+)(>=|=|<|>)(.+)$/.exec(filter) ?? []
  const path = left.replaceAll('.', '/')
  if (sign === '=') return (element) => right.split('|').includes(String(lookUp(element, path)))
  const limit = Number.isNaN(Number(right)) ? lookUp(root, right.replaceAll('.', '/')) : Number(right)
  return (element) => {
    const value = lookUp(element, path)
    if (typeof value !== 'number' || typeof limit !== 'number') return false
    if (sign === '<') return value < limit
    return sign === '>' ? value > limit : value >= limit
  }
}

function countOf(root: unknown, text: string): number {
  const path = text.split('[')[0] ?? ''
  const tests = [...text.matchAll(/\[([^\]]+)\]/g)].map(([, filter = '']) => testOf(root, filter))
  return lookUpAll(root, path).filter((element) => tests.every((test) => test(element))).length
}

function combined(root: unknown, paths: string, combine: (values: number[]) => number): number | null {
  const values = paths.split(',').map((path) => plainValue(root, path))
  if (values.some((value) => value === null)) return null
  const result = combine(values as number[])
  return Number.isFinite(result) ? result : null
}

const operators: Record<string, (root: unknown, rest: string, facts: Facts) => number | null> = {
  count: countOf,
  halfWidth,
  target,
  heard: (_, rest, facts) => heardIn(rest, facts),
  absolute: (root, rest) => combined(root, rest, ([value = 0]) => Math.abs(value)),
  difference: (root, rest) => combined(root, rest, ([a = 0, b = 0]) => a - b),
  ratio: (root, rest) => combined(root, rest, ([a = 0, b = 0]) => a / b),
  largest: (root, path) => {
    const values = lookUpAll(root, path).filter((value) => typeof value === 'number')
    return values.length > 0 ? Math.max(...values) : null
  },
}

/**
 * The number that a source stands for, null where there is none. A source is a path into the findings, into `trends`,
 * `instrument/items` or `instrument/groups`, or an operator before paths: `difference:a,b`, `ratio:a,b`,
 * `absolute:a`, `halfWidth:estimate`, `target:change,estimate`, `largest:path`, `heard:issue/cause`, `count:path[filter]`.
 */
export function valueAt(facts: Facts, source: string): number | null {
  const root = rootOf(facts)
  const [, name = '', rest = ''] = /^([a-zA-Z]+):(.*)$/.exec(source) ?? []
  const operator = operators[name]
  return operator ? operator(root, rest, facts) : plainValue(root, source)
}
