import { causeWords } from '../../../analysis/report/cause-words.ts'
import type { Findings } from '../../../analysis/report/findings.ts'
import { type Instrument, itemsOf } from '../../../domain/instrument.ts'

type Facts = ReadonlyMap<string, number>

/** Every number of the findings by its path, walked here by hand and not by the code under test. */
export function flatFacts(findings: Findings, instrument: Instrument): Facts {
  const facts = new Map<string, number>()
  const add = (path: string, value: unknown): void => {
    if (typeof value === 'number') facts.set(path, value)
    if (typeof value !== 'object' || value === null) return
    if ('isEstimable' in value && 'value' in value && typeof value.value === 'number') facts.set(path, value.value)
    for (const [key, part] of Object.entries(value)) if (!Array.isArray(part)) add(`${path}/${key}`, part)
  }
  for (const key of ['fieldwork', 'indexWeights', 'minimumGroupSize', 'lines', 'commentCount', 'weighting'] as const)
    add(key, findings[key])
  for (const margin of findings.weighting.margins) add(`weighting/margins/${margin.id}`, margin)
  for (const sector of findings.sectors) add(`sectors/${sector.code}`, sector)
  for (const row of findings.sample) add(`sample/${row.variable}:${row.code}`, row)
  for (const programme of findings.programmes) add(`programmes/${programme.index}`, programme)
  for (const issue of findings.issues) {
    add(`issues/${issue.issue}`, issue)
    issue.satisfactionShares.forEach((share, grade) => {
      add(`issues/${issue.issue}/satisfactionShares/${grade}`, share)
    })
    for (const { variable, cells } of issue.groups)
      for (const cell of cells) add(`issues/${issue.issue}/groups/${variable}/cells/${cell.code}`, cell)
  }
  const { quality } = findings
  if (quality) {
    add('quality', quality)
    quality.worst.forEach((count, grade) => {
      add(`quality/worst/${grade}`, count)
    })
    for (const check of quality.checks)
      if (check.isMeasured)
        check.counts.forEach((count, grade) => {
          add(`quality/checks/${check.id}/counts/${grade}`, count)
        })
  }
  for (const item of itemsOf(instrument)) {
    if ('max' in item && typeof item.max === 'number') facts.set(`instrument/items/${item.id}/max`, item.max)
    if ('subset' in item && item.subset) facts.set(`instrument/items/${item.id}/subset/size`, item.subset.size)
  }
  return facts
}

type Issue = Findings['issues'][number]
type Counted = (findings: Findings, instrument: Instrument) => number

/** Filters of counts, each written out. */
function passes(issue: Issue, filter: string, findings: Findings): boolean {
  const [, name, sign, right = ''] = /^([\w.]+)(>=|=|>)(.*)$/.exec(filter) ?? []
  const wanted = right.split('|')
  switch (`${name}${sign}`) {
    case 'tier=':
      return wanted.includes(String(issue.tier))
    case 'tier>':
      return issue.tier > Number(right)
    case 'issue=':
      return wanted.includes(issue.issue)
    case 'mention.isEstimable=':
      return String(issue.mention.isEstimable) === right
    case 'quadrant.name=':
      return issue.quadrant?.name === right
    case 'quadrant.isCertain=':
      return issue.quadrant !== undefined && String(issue.quadrant.isCertain) === right
    case 'rank.probabilityTopFive>=':
      return issue.rank.probabilityTopFive >= Number(right)
    default:
      throw new Error(`the test does not know ${filter} of ${findings.dataHash}`)
  }
}

const counted: readonly (readonly [RegExp, (found: RegExpExecArray) => Counted])[] = [
  [
    /^instrument\/groups\/\*$/,
    () =>
      (_, { issueGroups }) =>
        issueGroups.length,
  ],
  [
    /^programmes\/\*$/,
    () =>
      ({ programmes }) =>
        programmes.length,
  ],
  [
    /^issues\/\*\/groups\/\*\/cells\/\*\[difference\.direction=(\w+)\]$/,
    ([, direction]) =>
      ({ issues }) =>
        issues.flatMap(({ groups }) =>
          groups.flatMap(({ cells }) => cells.filter((cell) => cell.difference?.direction === direction)),
        ).length,
  ],
  [
    /^issues\/\*((?:\[[^\]]+\])*)$/,
    ([, filters = '']) =>
      (findings) => {
        const all = [...filters.matchAll(/\[([^\]]+)\]/g)].map(([, filter = '']) => filter)
        return findings.issues.filter((issue) => all.every((filter) => passes(issue, filter, findings))).length
      },
  ],
]

/** At least the change and at least what two surveys of this error can tell apart. */
function aim(rest: string, facts: Facts): number | undefined {
  const [change = '', path = ''] = rest.split(',')
  const [value, error] = [facts.get(path), facts.get(`${path}/standardError`)]
  if (value === undefined || error === undefined) return undefined
  const apart = 1.96 * Math.SQRT2 * error
  return change.startsWith('-') ? value - Math.max(-Number(change), apart) : value + Math.max(Number(change), apart)
}

function heardOf(rest: string, { comments }: Findings, { issues }: Instrument): number | undefined {
  const issue = issues.find(({ id }) => rest.startsWith(`${id}/`))
  if (!issue) return undefined
  const names = `${issue.shortName['zh-CN']} ${issue.keywords}`
    .split(' ')
    .filter((word) => /^[\u4e00-\u9fff]{2,}$/.test(word))
  const words: readonly string[] = Object.entries(causeWords).find(([cause]) => rest.endsWith(`/${cause}`))?.[1] ?? []
  let count = 0
  for (const { group, text } of comments)
    if (group === issue.group && names.some((name) => text.includes(name)) && words.some((word) => text.includes(word)))
      count++
  return count
}

/** The number a source stands for, worked out once more; undefined for a source that leads nowhere. */
export function derive(source: string, facts: Facts, findings: Findings, instrument: Instrument): number | undefined {
  const [, operator, rest = ''] = /^([a-zA-Z]+):(.*)$/.exec(source) ?? []
  const values = rest.split(',').map((path) => facts.get(path) ?? Number.NaN)
  const [a = Number.NaN, b = Number.NaN] = values
  switch (operator) {
    case undefined:
      return facts.get(source)
    case 'difference':
      return a - b
    case 'ratio':
      return a / b
    case 'absolute':
      return Math.abs(a)
    case 'halfWidth':
      return ((facts.get(`${rest}/interval95/high`) ?? NaN) - (facts.get(`${rest}/interval95/low`) ?? NaN)) / 2
    case 'target':
      return aim(rest, facts)
    case 'heard':
      return heardOf(rest, findings, instrument)
    case 'count': {
      for (const [pattern, make] of counted) {
        const found = pattern.exec(rest)
        if (found) return make(found)(findings, instrument)
      }
      return undefined
    }
    default:
      return facts.get(source)
  }
}
