import type { Findings, IssueFinding } from '../../analysis/report/findings.ts'
import { codebook } from '../../domain/codebook.ts'
import { type Instrument, itemsOf } from '../../domain/instrument.ts'
import { type Localized, textOf } from '../../domain/localized.ts'
import { listed } from '../i18n/listed.ts'
import { reportWords } from '../i18n/reports/words.ts'
import { staffLanguage } from '../i18n/staff-language.ts'
import { variableName } from '../i18n/variable-name.ts'

export const local = (text: Localized | undefined): string => (text ? textOf(text, staffLanguage.value) : '')

const issueOf = (instrument: Instrument, id: string) => instrument.issues.find((issue) => issue.id === id)
export const issueName = (instrument: Instrument, id: string): string => local(issueOf(instrument, id)?.name) || id
export const shortIssueName = (instrument: Instrument, id: string): string =>
  local(issueOf(instrument, id)?.shortName) || id
export const leadUnit = (instrument: Instrument, id: string): string => issueOf(instrument, id)?.leadUnit ?? ''

export function fieldOf(instrument: Instrument, id: string): { id: string; label: string; short: string } {
  const group = instrument.issueGroups.find((one) => one.id === issueOf(instrument, id)?.group)
  return { id: group?.id ?? '', label: local(group?.label), short: local(group?.shortLabel) || local(group?.label) }
}

/** The question on what matters most, as people read it. */
export const wordingOfPriority = (instrument: Instrument): string =>
  local(itemsOf(instrument).find((item) => item.id === instrument.analysis.priority)?.text)

export const sectorName = (findings: Findings, code: number): string =>
  findings.sectors.find((sector) => sector.code === code)?.name ?? String(code)

/** Names of a variable and its codes, as 年龄 and 18–35. `@sector` is of the sample, all others of the codebook. */
export function groupLabels(findings: Findings, instrument: Instrument, variable: string) {
  if (variable === '@sector')
    return { name: reportWords('sectorVariable'), of: (code: number) => sectorName(findings, code) }
  const entry = codebook(instrument).find((one) => one.name === variable)
  return {
    name: variableName(variable, local(entry?.label)),
    of: (code: number) => local(entry?.codes?.find((one) => one.code === code)?.label) || String(code),
  }
}

export const byRank = (findings: Findings): IssueFinding[] =>
  [...findings.issues].sort((a, b) => a.rank.point - b.rank.point)
/** Whether the design allows to say anything of an issue's place: volunteers and hidden numbers have none. */
export const isRanked = ({ mention }: IssueFinding): boolean => mention.isEstimable && mention.interval95 !== undefined
/** Why no issue has a place: nothing was drawn at random, or there is too little of what was. */
export const whyUnranked = ({ weighting }: Findings): string =>
  reportWords(weighting.isProbability ? 'noTiersYet' : 'noTiers')
export const byHotIndex = (findings: Findings): IssueFinding[] =>
  [...findings.issues].sort((a, b) => b.hotIndex.value - a.hotIndex.value)

function errorOf({ isProbability, meanDesignEffect }: Findings['weighting']): string {
  if (!isProbability) return reportWords('noErrorLine')
  return meanDesignEffect === null ? '' : reportWords('errorLine', { deff: meanDesignEffect.toFixed(1) })
}

/** Foot of every card: base, weighting, error, wording, date, data. */
export function sourceLine(findings: Findings, instrument: Instrument): string {
  const { weighting, fieldwork } = findings
  const line = reportWords('source', {
    valid: fieldwork.valid.toLocaleString('en-US'),
    weighting:
      weighting.margins.length > 0
        ? reportWords('weighted', { margins: marginNames(findings, instrument) })
        : reportWords('unweighted'),
    error: errorOf(weighting),
    wording: wordingOfPriority(instrument),
    date: fieldwork.lastDay ?? '—',
    hash: findings.dataHash,
  })
  return findings.isSynthetic ? line + reportWords('syntheticLine') : line
}

export function marginNames(findings: Findings, instrument: Instrument): string {
  const names = findings.weighting.margins.map(({ id }) => {
    const entry = codebook(instrument).find((one) => one.name === id)
    // A capital is for buttons.
    if (entry) return variableName(id, local(entry.label)).toLowerCase()
    return id.startsWith('@') || /sector|size/.test(id) ? reportWords('marginSector') : id
  })
  return listed([...new Set(names)])
}
