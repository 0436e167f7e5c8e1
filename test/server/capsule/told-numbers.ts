import type { Findings } from '../../../analysis/report/findings.ts'
import type { Texts } from '../../support/capsules.ts'

/** One number, or word, of a capsule that somebody changes, and which kind it is of. */
export interface Change {
  readonly kind: string
  readonly make: (texts: Texts) => Texts
}

type Loose = { [key: string]: Loose } & { [index: number]: Loose }

/** A number in a file of JSON, by its path. */
const inJson =
  (file: string, path: string, change: (value: number) => number | boolean) =>
  (texts: Texts): Texts => {
    const data = JSON.parse(texts[file]!)
    const steps = path.split('/')
    const last = steps.pop()!
    const place = steps.reduce((at: Loose, step) => at[step]!, data as Loose)
    if (place[last] === undefined) throw new Error(`nothing at ${path}`)
    place[last] = change(place[last] as unknown as number) as unknown as Loose
    return { ...texts, [file]: `${JSON.stringify(data, null, 1)}\n` }
  }

/** A cell of the first claim whose row matches. */
const inClaims =
  (row: RegExp, change: (line: string) => string) =>
  (texts: Texts): Texts => {
    const lines = texts['claims.csv']!.split('\r\n')
    const at = lines.findIndex((line) => row.test(line) && change(line) !== line)
    if (at < 0) throw new Error(`no claim matches ${row}`)
    return { ...texts, 'claims.csv': lines.map((line, i) => (i === at ? change(line) : line)).join('\r\n') }
  }

const more = (value: number) => value + 1
const other = (value: number) => value + 0.013
const cell = (place: number, change: (text: string) => string) => (line: string) =>
  line
    .split(',')
    .map((one, c) => (c === place ? change(one) : one))
    .join(',')
/** Place of the columns of the list; no source before them has a comma but those of targets. */
const columns = { value: 3, text: 4, p: 9 }
const value = (change: (value: number) => number) => cell(columns.value, (text) => String(change(Number(text))))

const finding = (kind: string, path: string, change: (value: number) => number | boolean = other): Change => ({
  kind,
  make: inJson('findings.json', path, change),
})
const claim = (kind: string, row: RegExp, change: (line: string) => string): Change => ({
  kind,
  make: inClaims(row, change),
})

/** Place of the first issue, group and cell of which a difference is told. */
function firstDifference({ issues }: Findings): string {
  for (const [i, { groups }] of issues.entries())
    for (const [g, { cells }] of groups.entries())
      for (const [c, { difference }] of cells.entries()) if (difference) return `issues/${i}/groups/${g}/cells/${c}`
  throw new Error('no difference is told')
}

/** A change for every kind of number that a capsule tells. */
export function changesOf(texts: Texts): readonly Change[] {
  const findings = JSON.parse(texts['findings.json']!) as Findings
  const difference = firstDifference(findings)
  return [
    { kind: 'weights', make: heavier },
    finding('shares and means of issues', 'issues/8/mention/standardError'),
    finding('ends of intervals', 'issues/3/satisfaction/interval80/low'),
    finding('rank sets', 'issues/12/rank/high', (one) => one - 1),
    finding('chances of the first five', 'issues/12/rank/probabilityTopFive', (one) =>
      one > 0.5 ? one - 0.2 : one + 0.2,
    ),
    claim('tiers', /^ranking:issues\/...\/tier,/, value(more)),
    finding('quadrants', 'issues/2/quadrant/isCertain', (one) => !one),
    finding('hot index', 'issues/4/hotIndex/breadth'),
    finding('tornado of the hot index', 'indexTornado/issues/5/worst', more),
    finding('differences of groups and their adjusted p', `${difference}/difference/pAdjusted`),
    finding('shares of groups', `${difference}/estimate/value`),
    claim('targets', /"target:/, (line) =>
      line.replace(/(",mean,"target:[^"]*",)([\d.]+)/, (_, head, one) => `${head}${Number(one) + 0.1}`),
    ),
    claim('half-widths', /^[^,]*halfWidth:/, value(other)),
    claim('numbers of issues', /^[^,]*:count:issues\/\*,/, value(more)),
    finding('means over all issues', 'lines/mention'),
    finding('the sample', 'sample/0/shareWeighted'),
    finding('programmes', 'programmes/0/known/value'),
    finding('fieldwork', 'sectors/0/valid', more),
    finding('weighting', 'weighting/effectiveSize'),
    finding('quality: checks', 'quality/checks/3/counts/0', more),
    finding('quality: units', 'quality/units/0/within'),
    finding('quality: without the flagged', 'quality/without/largestChange/change'),
    claim('comments, by their counted words', /^[^,]*:commentCount,/, value(more)),
    claim('the questionnaire and the rules', /^[^,]*:minimumGroupSize,/, value(more)),
    claim(
      'changes between waves',
      /^[^,]*:absolute:trends\/issues\/...\/mention\/steps\/0\/change\/value,/,
      cell(columns.p, () => '0.04321'),
    ),
    claim(
      'shares and means of waves, earlier ones as the capsule tells them',
      /^[^,]*:trends\/issues\/...\/mention\/points\/0,/,
      value(other),
    ),
    claim(
      'printed numbers',
      /^[^,]*:issues\/...\/satisfaction,/,
      cell(columns.text, () => '4.99'),
    ),
    claim('words of confidence', /absolute:issues.*把握(很大|较大)/, (line) =>
      line.replace(/很大|较大/, (word) => (word === '很大' ? '较大' : '很大')),
    ),
    claim('words of direction', /absolute:issues.*(高于|低于)其他受访者\d/, (line) =>
      line.replace(/(高于|低于)(?=其他受访者\d)/g, (word) => (word === '高于' ? '低于' : '高于')),
    ),
    {
      kind: 'earlier waves, from their own capsules',
      make: inJson('earlier.json', '0/findings/issues/0/mention/value', other),
    },
  ]
}

function heavier(texts: Texts): Texts {
  const lines = texts['weights.csv']!.split('\r\n')
  lines[9] = cell(2, (one) => String(Number(one) * 1.001))(lines[9]!)
  return { ...texts, 'weights.csv': lines.join('\r\n') }
}
