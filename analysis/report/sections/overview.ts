import { canOrder } from '../choose-issues.ts'
import { type DraftBlock, type DraftInline, listed, numbered, paragraph, say, subheading } from '../claims/draft.ts'
import { periodWords } from '../phrases/dates.ts'
import { recoveryWords } from '../phrases/recovery-words.ts'
import { subjectOf } from '../phrases/title.ts'
import { warningWords } from '../phrases/warnings.ts'
import { column } from './column.ts'
import type { ReportContext, Section } from './section.ts'

function contents({ instrument, number, findings }: ReportContext): DraftInline[] {
  const { priority, concern, comments, programmes } = instrument.analysis
  const fields = instrument.issueGroups.map(({ label }) => label['zh-CN']).join('、')
  const subset = concern[0] ? number('size', `instrument/items/${concern[0]}/subset/size`, { absent: '' }) : ''
  const most = number('size', `instrument/items/${priority}/max`, { absent: '' })
  const parts = [
    say`请受访者从全部问题中选出最需要解决的问题${most === '' ? '' : say`，每人最多选${most}项`}`,
    subset === ''
      ? '请受访者评价对各项问题的关注程度和满意程度'
      : say`在每个领域随机分给每人${subset}项问题，请其评价关注程度和满意程度`,
    ...(programmes.length > 0 ? ['了解专项工作的知晓和评价情况'] : []),
    ...(comments.length > 0 ? ['请受访者写下意见'] : []),
  ].map((part, i) => say`${'一二三四'[i] ?? ''}是${part}`)
  const groups = number('count', 'count:instrument/groups/*')
  return say`调查把热点问题分为${fields}${groups}个领域，共${number('count', 'count:issues/*')}项。问卷内容主要有：${listed(parts, '；')}。关注程度和满意程度按五分制计分，一分最低，五分最高；选择“不了解”的不计入满意度。问卷由受访者在手机上匿名填写，不记录姓名、电话和网络地址。`.concat(
    findings.weighting.margins.length > 0
      ? ['调查结果按人口总体数加权。']
      : ['没有可用于加权的人口总体数，调查结果没有按总体结构校正。'],
  )
}

function fieldwork({ findings, number, names }: ReportContext): DraftInline[] {
  const { firstDay, lastDay } = findings.fieldwork
  const strata = findings.sectors.map(({ code }) => names.sector(code)).join('、')
  const design = findings.weighting.isProbability
    ? `调查以${strata}为层，在各层内随机抽取单位，在抽中的单位内发放问卷。`
    : `问卷通过${strata}发放，参加者自愿填写，不是随机抽取的。`
  const period = periodWords(firstDay, lastDay)
  const when = period ? `实施时间为${period}。` : '实施时间没有记录。'
  return say`${design}${when}共有${number('count', 'fieldwork/units')}个单位的人员参加，交回有效问卷${number('count', 'fieldwork/valid')}份。各系统的情况见${{ refer: 'sectors' }}。`
}

function sectorTable({ findings, number, names }: ReportContext): DraftBlock {
  const { sector } = findings.filter
  const shown = findings.sectors.filter(({ code }) => sector === null || code === sector)
  const unknown = shown.some(({ issued }) => issued === null) ? '，“—”表示不全，海报、链接没有发放数' : ''
  return {
    kind: 'table',
    id: 'sectors',
    title: '各系统调查实施情况',
    note: `注：人口数为调查设计所用的总体数；发放数为印发的短码数${unknown}。`,
    columns: [
      column('系统', 20, 'left'),
      column('人口数（人）', 20),
      column('单位数（个）', 20),
      column('发放（份）', 20),
      column('有效（份）', 20),
    ],
    rows: shown.map(({ code }) => [
      names.sector(code),
      number('count', `sectors/${code}/population`),
      number('count', `sectors/${code}/units`),
      number('count', `sectors/${code}/issued`, { absent: '—' }),
      number('count', `sectors/${code}/valid`),
    ]),
    rules: [],
  }
}

/** A deviation that would be printed as 0.0%. */
const nothingPrinted = 0.0005

function quality({ findings, number }: ReportContext): DraftInline[] {
  const { openLink } = findings.fieldwork
  const open =
    openLink > 0
      ? say`另收到公开链接答卷${number('count', 'fieldwork/openLink')}份，因填写者不是抽样产生，单独统计，不计入任何估计。`
      : []
  const { margins } = findings.weighting
  const [before] = [...margins].sort((a, b) => b.worstErrorBefore - a.worstErrorBefore)
  const [after] = [...margins].sort((a, b) => b.worstErrorAfter - a.worstErrorAfter)
  if (!before || !after) return open
  const was = number('deviation', `weighting/margins/${before.id}/worstErrorBefore`)
  const left =
    after.worstErrorAfter < nothingPrinted
      ? '已经一致'
      : say`为${number('deviation', `weighting/margins/${after.id}/worstErrorAfter`)}`
  return say`${open}按抽样概率计权后，各类受访者所占比例与人口总体数的最大相对偏差为${was}，再按人口总体数校正后${left}。`
}

const comparison = ({ trends }: ReportContext): string =>
  trends && trends.waves.length > 1
    ? '与上次调查的比较只限于两次问法、选项相同并且都是随机抽样的题目，其余不作比较。'
    : '本报告只有一次调查的数据，不作年度之间的比较。'

function limits(context: ReportContext): DraftBlock[] {
  const { findings, number } = context
  const { weighting } = findings
  const minimum = number('count', 'minimumGroupSize')
  const common = [
    say`人数不足${minimum}人的群体不显示结果，以免误读和泄露个人信息。`,
    `调查反映的是受访者的看法，不等于对实际情况的检测；未参加调查的人的看法可能不同${weighting.margins.length > 0 ? '，加权只能校正已知的结构差别' : ''}。`,
    comparison(context),
  ]
  const shown = weighting.warnings.filter((warning) => warning !== 'not_a_probability_sample')
  const warnings = shown.map((warning) => warningWords[warning])
  if (!weighting.isProbability)
    return [
      warningWords.not_a_probability_sample,
      '报告不给出抽样误差，不划分梯队，也不作群体之间的比较。',
      ...common,
      ...warnings,
    ].map((words) => numbered(words))
  if (!canOrder(findings))
    return ['答卷或抽中的单位太少，误差无从计算，报告不划分梯队，也不作群体之间的比较。', ...common, ...warnings].map(
      (words) => numbered(words),
    )
  const width =
    weighting.largestHalfWidth === null
      ? []
      : [
          paragraph(
            say`各项提及率在95%置信水平下的误差范围不超过±${number('halfWidth', 'weighting/largestHalfWidth')}个百分点。使用结果时还要注意：`,
          ),
        ]
  const effective = number('size', 'weighting/effectiveSize')
  const effect =
    weighting.meanDesignEffect === null
      ? say`因权数不等，全部有效问卷相当于${effective}份简单随机样本。`
      : say`权数不等和同单位人员意见相近使误差有所增大，平均设计效应为${number('factor', 'weighting/meanDesignEffect')}；误差已按抽样设计计算。`
  return [...width, ...[effect, ...common, ...warnings].map((words) => numbered(words))]
}

/** How the survey was made, what came back and how far it carries. */
export const overview: Section = {
  id: 'overview',
  heading: 'chapter',
  startsPage: true,
  title: '调查概况',
  blocks: (context) => {
    const { instrument, issuer } = context
    const subject = subjectOf(instrument.title['zh-CN'])
    return [
      subheading('背景与目的'),
      paragraph(
        `为准确了解${subject}，找出最需要解决的事项，为安排工作、分解责任提供依据，${issuer}组织开展了本次调查。`,
      ),
      subheading('内容与方法'),
      paragraph(contents(context)),
      subheading('抽样与实施'),
      paragraph(fieldwork(context)),
      sectorTable(context),
      subheading('回收与质量'),
      paragraph(recoveryWords(context), quality(context)),
      subheading(context.findings.weighting.isProbability ? '误差与局限' : '结果的局限'),
      ...limits(context),
    ]
  },
}
