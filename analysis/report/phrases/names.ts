import { codebook } from '../../../domain/codebook.ts'
import type { HotIssue } from '../../../domain/hot-issue.ts'
import type { Instrument } from '../../../domain/instrument.ts'
import { unitChannels } from '../../../domain/sample-design.ts'
import { shortName } from '../../../domain/seed/about-people.ts'
import type { Findings } from '../findings.ts'

/** Official names of what is known of the sample. */
const sampleNames: Readonly<Record<string, string>> = {
  '@sector': '系统',
  '@size': '单位规模',
  '@channel': '参加方式',
}
const marginNames: Readonly<Record<string, string>> = { sector_size: '系统和单位规模' }
const channelNames: Readonly<Record<number, string>> = {
  [unitChannels.open]: '扫码或打开链接',
  [unitChannels.slip]: '抽取答题码',
}
/** Groups that are named by their label alone: 社区受访者, 蒙古族受访者. */
const namedByLabel = new Set(['sector', 'age', 'sex', 'ethnicity'])

/** Official names in Chinese of what findings hold as codes. */
export interface Names {
  /** Name of an issue as the catalogue has it. */
  readonly issue: (id: string) => string
  readonly shortIssue: (id: string) => string
  readonly entry: (id: string) => HotIssue | undefined
  readonly issueGroup: (id: string) => string
  readonly sector: (code: number) => string
  readonly variable: (name: string) => string
  /** What a population margin is over. */
  readonly margin: (id: string) => string
  readonly category: (variable: string, code: number) => string
  /** Who belongs to a group, as 社区受访者. */
  readonly people: (variable: string, code: number) => string
}

/** Categories in print: 18–29 岁 becomes 18～29岁, 男 becomes 男性. */
const printed = (label: string) =>
  label.replace(/(\d)[–—-](\d)/g, '$1～$2').replace(/(?<=\d) (?=\p{Script=Han})|(?<=\p{Script=Han}) (?=\d)/gu, '')

/** Names in Chinese of everything that findings hold as codes. */
export function namesOf(findings: Findings, instrument: Instrument): Names {
  const issues = new Map(instrument.issues.map((issue) => [issue.id, issue]))
  const variables = new Map(codebook(instrument).map((variable) => [variable.name, variable]))
  const sector = (code: number) => findings.sectors.find((one) => one.code === code)?.name ?? `系统${code}`
  const shortOf = (name: string) => shortName(name, variables.get(name)?.label['zh-CN'])?.['zh-CN']
  const variable = (name: string) => {
    const label = variables.get(name)?.label['zh-CN']
    const short = sampleNames[name] ?? shortOf(name)
    if (short) return short
    if (name === instrument.analysis.place) return '居住地'
    return label ? `“${label}”` : name
  }
  const category = (name: string, code: number) => {
    if (name === '@sector') return sector(code)
    if (name === '@channel') return channelNames[code] ?? String(code)
    const label = printed(variables.get(name)?.codes?.find((one) => one.code === code)?.label['zh-CN'] ?? String(code))
    return name === 'sex' && shortOf(name) !== undefined && label.length === 1 ? `${label}性` : label
  }
  const isNamedByLabel = (name: string) => name === '@sector' || (namedByLabel.has(name) && shortOf(name) !== undefined)
  return {
    issue: (id) => issues.get(id)?.name['zh-CN'] ?? id,
    shortIssue: (id) => issues.get(id)?.shortName['zh-CN'] ?? id,
    entry: (id) => issues.get(id),
    issueGroup: (id) => instrument.issueGroups.find((group) => group.id === id)?.label['zh-CN'] ?? id,
    sector,
    variable,
    margin: (id) => marginNames[id] ?? variable(id),
    category,
    people: (name, code) =>
      isNamedByLabel(name) && !category(name, code).startsWith('其他')
        ? `${category(name, code)}受访者`
        : `${variable(name)}为“${category(name, code)}”的受访者`,
  }
}
