import { byMention, canOrder, chooseIssues } from '../choose-issues.ts'
import {
  type DraftBlock,
  type DraftInline,
  listed,
  numbered,
  paragraph,
  type Said,
  say,
  subheading,
} from '../claims/draft.ts'
import { causesHeard } from '../comments-about.ts'
import { type IssueFinding, quadrants } from '../findings.ts'
import { inferenceWords } from '../phrases/inference-words.ts'
import { causeNames } from '../phrases/measure-words.ts'
import { quotationAbout, unreviewed } from '../phrases/quotations.ts'
import { column } from './column.ts'
import type { ReportContext, Section } from './section.ts'

const quadrantWords = {
  improve_first: '优先改进（提及较多、满意度较低）',
  keep_strong: '重点保持（提及较多、满意度较高）',
  improve_gradually: '逐步改进（提及较少、满意度较低）',
  keep: '继续保持（提及较少、满意度较高）',
} as const

const enoughHeard = 10
const mostQuoted = 4
/** The rows of what needs nothing done would be the longest. */
const mostNamed = 8

function quadrantTable(context: ReportContext): DraftBlock {
  const { findings, number, names } = context
  const { isProbability } = findings.weighting
  const named = (here: readonly IssueFinding[], filter: string): Said => {
    if (here.length === 0) return '无'
    const list = here.slice(0, mostNamed).map(({ issue }) => names.shortIssue(issue))
    return say`${number('count', `count:issues/*${filter}`)}项：${list.join('、')}${here.length > mostNamed ? '等' : ''}`
  }
  const all = (name: string): IssueFinding[] => byMention(findings).filter(({ quadrant }) => quadrant?.name === name)
  const cell = (name: string, isCertain: boolean): Said =>
    named(
      all(name).filter(({ quadrant }) => quadrant?.isCertain === isCertain),
      `[quadrant.name=${name}][quadrant.isCertain=${isCertain}]`,
    )
  return {
    kind: 'table',
    id: 'quadrant-table',
    title: '热点问题的关注与满意',
    note: isProbability
      ? '注：以全部问题提及率和满意度的平均值为界；“尚难确定”指置信区间跨过分界线。格内按提及率列出，至多八项。'
      : '注：以全部问题提及率和满意度的平均值为界，只反映参加者的回答。格内按提及率列出，至多八项。',
    columns: isProbability
      ? [column('位置', 26, 'left'), column('可以确定', 37, 'left'), column('尚难确定', 37, 'left')]
      : [column('位置', 24, 'left'), column('热点问题', 76, 'left')],
    rows: quadrants.map((name) => [
      quadrantWords[name],
      ...(isProbability ? [cell(name, true), cell(name, false)] : [named(all(name), `[quadrant.name=${name}]`)]),
    ]),
    rules: [],
  }
}

/** How many issues are named by many and liked by few, as far as that is certain. */
function urgentWords({ findings, number }: ReportContext): DraftInline[] {
  const { isProbability } = findings.weighting
  const filter = `[quadrant.name=improve_first]${isProbability ? '[quadrant.isCertain=true]' : ''}`
  const here = findings.issues.filter(({ quadrant }) => quadrant?.name === 'improve_first')
  const found = isProbability ? here.filter(({ quadrant }) => quadrant?.isCertain) : here
  const certainty = isProbability ? '可以确定' : ''
  if (found.length === 0) return say`把提及率和满意度放在一起看，没有${certainty}提及较多、满意度较低的问题。`
  return say`把提及率和满意度放在一起看，${certainty}提及较多、满意度较低的有${number('count', `count:issues/*${filter}`)}项。`
}

function measured(context: ReportContext, chosen: readonly IssueFinding[]): DraftBlock[] {
  const { findings, number } = context
  if (!canOrder(findings) || findings.issues.every(({ quadrant }) => !quadrant))
    return [paragraph('样本不足，关注与满意不能放在一起分析。')]
  const mention = number('share', 'lines/mention')
  const lines =
    findings.lines.satisfaction === null
      ? say`全部问题提及率的平均值为${mention}。`
      : say`全部问题提及率的平均值为${mention}，满意度的平均值为${number('score', 'lines/satisfaction')}分。`
  const grounds = chosen.length > 0 ? say`建议优先办理的各项问题的不满意率见${{ refer: 'proposal-grounds' }}。` : []
  return [
    paragraph(say`${urgentWords(context)}各项问题的位置见${{ refer: 'quadrant-table' }}。${lines}${grounds}`),
    quadrantTable(context),
  ]
}

/** What comments on the chosen issues speak of most, as far as enough do. */
function heardWords({ findings, names, number }: ReportContext, chosen: readonly IssueFinding[]): DraftInline[] {
  const parts = chosen.flatMap(({ issue }) => {
    const entry = names.entry(issue)
    if (!entry) return []
    const [most] = causesHeard(findings, entry)
    if (!most || most.count < enoughHeard) return []
    return [
      say`${names.shortIssue(issue)}谈到${causeNames[most.cause]}的${number('count', `heard:${issue}/${most.cause}`)}条`,
    ]
  })
  return parts.length > 0 ? say`按用词统计，谈得较多的是：${listed(parts)}。` : []
}

function reported(context: ReportContext, chosen: readonly IssueFinding[]): DraftBlock[] {
  const quotations = chosen.flatMap(({ issue }) => {
    const quotation = quotationAbout(context, issue)
    return quotation ? [{ issue, quotation }] : []
  })
  const texts = new Map(quotations.map((one) => [one.quotation.text, one]))
  if (context.findings.commentCount === 0) return [paragraph('受访者没有写下意见。')]
  const count = context.number('count', 'commentCount')
  if (texts.size === 0)
    return [paragraph(say`受访者共写下${count}条意见，没有经审核可以引用的意见直接谈到建议优先办理的问题。`)]
  return [
    paragraph(
      say`受访者共写下${count}条意见。${heardWords(context, chosen)}谈到建议优先办理的问题的意见摘录如下${unreviewed(context)}；这些是个人的说法，没有核实。`,
    ),
    ...[...texts.values()].slice(0, mostQuoted).map(({ quotation }) => quotation),
  ]
}

const inferred = (context: ReportContext, chosen: readonly IssueFinding[]): DraftBlock[] => {
  const words = inferenceWords(context, chosen)
  if (words.length === 0) return [paragraph('现有数据不足以对成因作出推断，需要由牵头单位实地调查。')]
  return [
    paragraph('以下推断由调查数据引出，没有经过实地核查，不能作为对原因的认定，应当由牵头单位逐项核实。'),
    ...words.map((one) => numbered(one)),
  ]
}

/** As far as the data show: what was measured, what people say, what is only inferred. */
export const causes: Section = {
  id: 'causes',
  heading: 'chapter',
  title: '成因分析',
  blocks: (context) => {
    const chosen = chooseIssues(context.findings)
    return [
      paragraph('一次问卷调查能够说明现状和看法，不能证明原因。本部分把测量到的情况、受访者的说法和推断分开写。'),
      subheading('测量到的情况'),
      ...measured(context, chosen),
      subheading('受访者反映的情况'),
      ...reported(context, chosen),
      subheading('有待核实的推断'),
      ...inferred(context, chosen),
    ]
  },
}
