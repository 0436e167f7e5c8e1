import { type DraftInline, listed, type Said, say } from '../claims/draft.ts'
import type { ReportContext } from '../sections/section.ts'
import { periodWords } from './dates.ts'
import { recoveryWords, tellsEverySector } from './recovery-words.ts'
import { warningWords } from './warnings.ts'

/** Who asked whom, and when. */
function askedWords({ findings, issuer, names }: ReportContext): string {
  const { firstDay, lastDay } = findings.fieldwork
  const period = periodWords(firstDay, lastDay)
  const places = findings.sectors.map(({ code }) => names.sector(code)).join('、')
  const how = findings.weighting.isProbability
    ? `在${places}随机抽取单位，开展问卷调查`
    : `通过${places}发放问卷，由参加者自愿填写`
  return `${period ? `${period}，` : ''}${issuer}${how}。`
}

/** 有效问卷中，机关412份、社区586份、企业504份。 Nothing of one sector, of counts just told, or that may not be shown. */
function sectorWords({ findings, number, names }: ReportContext): DraftInline[] {
  if (findings.filter.sector !== null || tellsEverySector({ findings })) return []
  const counts = findings.sectors.map(({ code }) => number('count', `sectors/${code}/valid`, { absent: '' }))
  if (counts.length < 2 || counts.includes('')) return []
  const list = findings.sectors.map(({ code }, i) => say`${names.sector(code)}${counts[i] ?? ''}份`)
  return say`有效问卷中，${listed(list)}。`
}

/** What was to be chosen from, and what the two measures of the paper are. */
function measuredWords({ findings, instrument, number }: ReportContext): DraftInline[] {
  const most = number('size', `instrument/items/${instrument.analysis.priority}/max`, { absent: '' })
  const limit = most === '' ? '' : say`，每人最多${most}项`
  const satisfaction =
    findings.lines.satisfaction === null ? '' : '；满意度为了解情况的受访者打分的平均数，一分最低，五分最高'
  return say`问卷列出${number('count', 'count:issues/*')}项热点问题，请受访者选出最需要解决的${limit}，选择某项的人所占的比例为提及率${satisfaction}。`
}

/** How far the numbers carry. */
function limitWords({ findings, number }: ReportContext): Said[] {
  const { isProbability, largestHalfWidth, warnings } = findings.weighting
  const isOpen = warnings.includes('wave_still_open') ? ['调查仍在进行，本报告为阶段性结果。'] : []
  if (!isProbability) return [...isOpen, warningWords.not_a_probability_sample]
  if (largestHalfWidth === null) return isOpen
  const width = number('halfWidth', 'weighting/largestHalfWidth')
  return [...isOpen, say`各项提及率在95%置信水平下的误差范围不超过±${width}个百分点。`]
}

/** The first paragraph of a 专报: when and how people were asked, what came back, how far it carries. */
export const briefOpeningWords = (context: ReportContext): Said[] => [
  askedWords(context),
  recoveryWords(context),
  sectorWords(context),
  measuredWords(context),
  ...limitWords(context),
  '现将有关情况报告如下。',
]
