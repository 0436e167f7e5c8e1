import type { Estimate, Findings, IssueFinding } from '../../../analysis/report/findings.ts'
import { type Names, namesOf } from '../../../analysis/report/phrases/names.ts'
import { reasonWords } from '../../../analysis/report/phrases/reasons.ts'
import { type Instrument, itemsOf } from '../../../domain/instrument.ts'
import { type BookCell, type BookSheet, formats, numberCell, pointsCell } from './sheet.ts'

/** What full tables are made of. */
export type BookInput = { readonly findings: Findings; readonly instrument: Instrument }
type Facts = BookInput & { names: Names }

type Scale = 'share' | 'score'

/** Value, or the named reason why there is none; then the ends of its interval and the base. */
function estimateCells(estimate: Estimate, scale: Scale): BookCell[] {
  if (!estimate.isEstimable) return [reasonWords[estimate.reason], null, null, null]
  return [
    numberCell(estimate.value, scale),
    numberCell(estimate.interval95?.low, scale),
    numberCell(estimate.interval95?.high, scale),
    numberCell(estimate.baseSize, 'count'),
  ]
}

const estimateHead = (name: string) => [name, '95%下限', '95%上限', '基数']
const issueHead = ['代码', '热点问题', '类别']
const issueWidths = [7, 30, 16]
const issueCells = ({ names }: Facts, { issue }: IssueFinding): BookCell[] => [
  issue,
  names.issue(issue),
  names.issueGroup(names.entry(issue)?.group ?? ''),
]

const mentionOf = ({ mention }: IssueFinding) => (mention.isEstimable ? mention.value : -1)
const ordered = ({ findings }: Facts) =>
  [...findings.issues].sort((a, b) => mentionOf(b) - mentionOf(a) || a.issue.localeCompare(b.issue))

const wordingOf = ({ instrument }: Facts, id: string | undefined) =>
  itemsOf(instrument).find((item) => item.id === id)?.text['zh-CN'] ?? ''

/** How the numbers were weighted and what their errors are of. */
const weightingNote = ({ findings }: Facts) =>
  findings.weighting.isProbability
    ? '比例和均分已加权，基数为未加权的人数；误差按抽样设计计算，置信水平95%。'
    : '参加者不是随机抽取的：数字只反映参加者的回答，没有误差范围，不推断到全体。'

const base = (facts: Facts, ...items: (string | undefined)[]): string[] => [
  weightingNote(facts),
  ...items
    .map((id) => wordingOf(facts, id))
    .filter((text) => text !== '')
    .map((text) => `题目：${text}`),
  `数据版本 ${facts.findings.dataHash}`,
]

function ranking(facts: Facts): BookSheet {
  const { isProbability } = facts.findings.weighting
  const rows = ordered(facts).map((issue): BookCell[] => {
    const { mention, rank, tier, hotIndex } = issue
    const own = mention.isEstimable ? mention : undefined
    return [
      ...issueCells(facts, issue),
      ...(isProbability ? [numberCell(tier, 'count')] : []),
      ...estimateCells(mention, 'share'),
      numberCell(own?.standardError, 'error'),
      numberCell(own?.interval80?.low, 'share'),
      numberCell(own?.interval80?.high, 'share'),
      numberCell(own?.designEffect, 'factor'),
      numberCell(own?.effectiveSize, 'count'),
      ...(isProbability
        ? [numberCell(rank.low, 'count'), numberCell(rank.high, 'count'), numberCell(rank.probabilityTopFive, 'share')]
        : []),
      ...[hotIndex.value, hotIndex.attention, hotIndex.dissatisfaction, hotIndex.breadth].map((value) =>
        numberCell(own && value, 'index'),
      ),
    ]
  })
  const head = [
    ...issueHead,
    ...(isProbability ? ['梯队'] : []),
    ...estimateHead('提及率'),
    ...['标准误', '80%下限', '80%上限', '设计效应', '有效样本量'],
    ...(isProbability ? ['名次下限', '名次上限', '进前五把握'] : []),
    ...['热度指数', '关注分', '不满分', '广度分'],
  ]
  return {
    name: isProbability ? '提及率和名次全表' : '提及率全表',
    title: isProbability ? '提及率、名次区间和热度指数' : '提及率和热度指数',
    head,
    widths: [...issueWidths, ...head.slice(3).map(() => 11)],
    rows,
    notes: [
      isProbability ? '按提及率列出；同一梯队内不分先后。名次区间为95%同时置信集。' : '按提及率列出。',
      ...base(facts, facts.instrument.analysis.priority),
    ],
    isLandscape: true,
    frozenColumns: 2,
    rules: isProbability
      ? ordered(facts).flatMap((issue, i, all) => (i > 0 && issue.tier !== all[i - 1]?.tier ? [i] : []))
      : [],
  }
}

function ratings(facts: Facts): BookSheet {
  const rows = ordered(facts).map((issue): BookCell[] => [
    ...issueCells(facts, issue),
    ...estimateCells(issue.concern, 'score'),
    ...estimateCells(issue.satisfaction, 'score'),
    ...estimateCells(issue.dissatisfied, 'share'),
    ...estimateCells(issue.dontKnow, 'share'),
    ...[0, 1, 2, 3, 4].map((at) => numberCell(issue.satisfactionShares[at], 'share')),
  ])
  const head = [
    ...issueHead,
    ...estimateHead('关注程度'),
    ...estimateHead('满意度'),
    ...estimateHead('不满意率'),
    ...estimateHead('不了解率'),
    ...['满意1分', '满意2分', '满意3分', '满意4分', '满意5分'],
  ]
  const { concern, satisfaction } = facts.instrument.analysis
  return {
    name: '关注和满意全表',
    title: '各项问题的关注程度和满意程度',
    head,
    widths: [...issueWidths, ...head.slice(3).map(() => 10)],
    rows,
    notes: ['满意度、不满意率和1至5分的分布只计了解情况的人。', ...base(facts, concern[0], satisfaction[0])],
    isLandscape: true,
    frozenColumns: 2,
  }
}

const directions = { higher: '高于其余', lower: '低于其余', not_significant: '没有发现差异' } as const

function groups(facts: Facts): BookSheet {
  const { names } = facts
  const rows = ordered(facts).flatMap((issue) =>
    issue.groups.flatMap(({ variable, cells }) =>
      cells.map(({ code, estimate, difference }): BookCell[] => [
        issue.issue,
        names.issue(issue.issue),
        names.variable(variable),
        names.category(variable, code),
        ...estimateCells(estimate, 'share'),
        pointsCell(difference?.value, '0.0'),
        pointsCell(difference?.standardError, '0.00'),
        numberCell(difference?.pAdjusted, 'error'),
        difference ? directions[difference.direction] : null,
      ]),
    ),
  )
  return {
    name: '群体和问题全表',
    title: '各群体对各项问题的提及率',
    head: [
      '代码',
      '热点问题',
      '项目',
      '群体',
      ...estimateHead('提及率'),
      '与其余之差（个百分点）',
      '差的标准误（个百分点）',
      '校正后概率',
      '结论',
    ],
    widths: [7, 28, 12, 24, 17, 10, 10, 9, 12, 12, 11, 14],
    rows,
    notes: [
      facts.findings.weighting.isProbability
        ? `每个群体与其他全部受访者比较，概率经多重比较校正；不足${facts.findings.minimumGroupSize}人的群体不显示。`
        : `群体之间不作比较；不足${facts.findings.minimumGroupSize}人的群体不显示。`,
      ...base(facts, facts.instrument.analysis.priority),
    ],
    isLandscape: true,
    frozenColumns: 2,
  }
}

function sample(facts: Facts): BookSheet {
  const { findings, names } = facts
  return {
    name: '样本全表',
    title: '样本结构',
    head: ['项目', '类别', '份数', '未加权', '加权后'],
    widths: [18, 34, 10, 10, 10],
    rows: findings.sample.map((row) => [
      names.variable(row.variable),
      names.category(row.variable, row.code),
      row.baseSize === null ? reasonWords.suppressed : numberCell(row.baseSize, 'count'),
      numberCell(row.shareUnweighted, 'share'),
      numberCell(row.shareWeighted, 'share'),
    ]),
    notes: base(facts),
    isLandscape: false,
    frozenColumns: 2,
  }
}

function weights(facts: Facts): BookSheet {
  const { weighting } = facts.findings
  const { isProbability } = weighting
  const overall: BookCell[][] = !isProbability
    ? []
    : [
        ['全部', '有效样本量', numberCell(weighting.effectiveSize, 'count'), null],
        ['全部', '权数的设计效应', numberCell(weighting.designEffectOfWeights, 'factor'), null],
        ['全部', '提及率的平均设计效应', numberCell(weighting.meanDesignEffect, 'factor'), null],
        ['全部', '误差范围最大值（个百分点）', pointsCell(weighting.largestHalfWidth, '0.0'), null],
        ['全部', '自由度', numberCell(weighting.degreesOfFreedom, 'count'), null],
      ]
  const margins = weighting.margins.map(({ id, cells, worstErrorBefore, worstErrorAfter }): BookCell[] => [
    facts.names.margin(id),
    `${cells}格人口总体数，最大相对偏差`,
    { value: worstErrorBefore, format: formats.share },
    { value: worstErrorAfter, format: '0.00%' },
  ])
  return {
    name: '加权全表',
    title: isProbability ? '加权和精度' : '加权',
    head: ['对象', '指标', '数值或加权前', '加权后'],
    widths: [24, 34, 16, 12],
    rows: [...margins, ...overall],
    notes: base(facts),
    isLandscape: false,
    frozenColumns: 0,
  }
}

/** Everything that the report shows only in part, straight from the findings. */
export function fullSheets({ findings, instrument }: BookInput): BookSheet[] {
  const facts = { findings, instrument, names: namesOf(findings, instrument) }
  return [ranking, ratings, groups, sample, weights].map((sheet) => sheet(facts))
}
