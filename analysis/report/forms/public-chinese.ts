import { isUndivided } from '../choose-issues.ts'
import { type DraftInline, listed, say } from '../claims/draft.ts'
import type { IssueFinding } from '../findings.ts'
import { dayWords, periodWords } from '../phrases/dates.ts'
import { subjectOf } from '../phrases/title.ts'
import type { PublicFacts, PublicWords } from './public-words.ts'

const nameOf = ({ context }: PublicFacts, { issue }: IssueFinding): string => context.names.shortIssue(issue)
const isDrawn = ({ context }: PublicFacts): boolean => context.findings.weighting.isProbability

/** 供热（30人） */
const withPeople = (facts: PublicFacts, issue: IssueFinding, measured: 'mention' | 'dissatisfied'): DraftInline[] =>
  say`${nameOf(facts, issue)}（${facts.context.number('ofHundred', `issues/${issue.issue}/${measured}`)}人）`

function mostNamed(facts: PublicFacts): DraftInline[] {
  const list = listed(facts.named.map((issue) => withPeople(facts, issue, 'mention')))
  if (!isDrawn(facts)) return say`填问卷的人提到较多的事有：${list}。括号里是每100人中有多少人提到。`
  if (isUndivided(facts.context.findings))
    return say`这次还不能给所有的事排出先后。提到较多的有：${list}。括号里是每100人中有多少人提到。`
  if (facts.tied === null) return say`大家提到最多的事是：${list}。括号里是每100人中有多少人提到。`
  return say`大家提到最多的有${facts.tied}件事${facts.isTiedListed ? '' : '，其中有'}：${list}。括号里是每100人中有多少人提到。这几件事谁先谁后，分不出来。`
}

function discontent(facts: PublicFacts): DraftInline[] {
  if (facts.discontent.length === 0)
    return [
      isDrawn(facts) ? '没有哪件事能肯定地说“提到的人多、打分低于平均”。' : '没有哪件事是提到的人多、打分又低的。',
    ]
  const known = facts.discontent.filter(({ dissatisfied }) => dissatisfied.isEstimable)
  const list = listed(
    facts.discontent.map((issue) =>
      known.includes(issue) ? withPeople(facts, issue, 'dissatisfied') : nameOf(facts, issue),
    ),
  )
  const brackets = known.length > 0 ? '括号里是每100个了解情况的人中，有多少人不满意。' : ''
  return say`提到的人多、打分低于平均的事有：${list}${facts.hasMoreDiscontent ? '等' : ''}。${brackets}`
}

function groups(facts: PublicFacts): DraftInline[] {
  const { context, difference } = facts
  if (!isDrawn(facts)) return ['填问卷的人是自愿来的，所以不拿不同的人作比较。']
  if (!difference) return ['年龄、单位等不同的人，看法没有看出差别。']
  const { issue, variable, code, value, path, pAdjusted } = difference
  const people = context.names.people(variable, code).replace(/的?受访者$/, '的人')
  const share = context.number('ofHundred', `${path}/estimate`)
  const gap = context.number('gapOfHundred', `absolute:${path}/difference/value`, { pAdjusted, restsOn: [share] })
  return say`不同的人看法有差别。差别最大的是${context.names.shortIssue(issue)}：${people}每100人中有${share}人提到，比其他人每100人${value > 0 ? '多' : '少'}${gap}人。`
}

function next(facts: PublicFacts): DraftInline[] {
  if (facts.proposed.length === 0) return ['填问卷的人太少，还提不出建议。']
  const list = facts.proposed.map((issue) => {
    const unit = facts.context.names.entry(issue.issue)?.leadUnit
    return unit ? `${nameOf(facts, issue)}（${unit.replace(/（[^（）]*）$/, '')}）` : nameOf(facts, issue)
  })
  return [
    `建议先办这几件事，括号里是负责的单位：${list.join('、')}。这只是建议，办不办、怎么办，还要由市里研究决定。以后用同样的话再问一遍，就能看出有没有变好。`,
  ]
}

function asked({ context }: PublicFacts): DraftInline[] {
  const { findings, number, names, instrument, issuer } = context
  const { firstDay, lastDay } = findings.fieldwork
  const period = periodWords(firstDay, lastDay)
  const places = findings.sectors.map(({ code }) => names.sector(code)).join('、')
  const how = findings.weighting.isProbability
    ? `先用抽签的办法选单位，再请选中单位里的人填问卷，${places}都有。`
    : `问卷发到${places}，谁愿意填谁填。`
  const most = number('size', `instrument/items/${instrument.analysis.priority}/max`, { absent: '' })
  const limit = most === '' ? '' : say`每人最多选${most}件最该解决的事。`
  return say`${period ? `${period}，` : ''}${issuer}做了这次调查。${how}收回能用的问卷${number('count', 'fieldwork/valid')}份。${limit}填的时候不写姓名和电话。`
}

function sure(facts: PublicFacts): DraftInline[] {
  const { findings, number } = facts.context
  if (!isDrawn(facts)) return ['填问卷的人不是抽签选的，是自愿来的。所以这些数只说明他们的看法，不能当成全市人的看法。']
  if (findings.weighting.largestHalfWidth === null) return ['填问卷的人还太少，说不出这些数有多准。']
  const most = number('errorOfHundred', 'weighting/largestHalfWidth')
  return say`没有问到每一个人，所以数字会有一点出入。要是把人全问一遍，“每100人中有多少人提到”这样的数，上下一般相差不到${most}人（这样说，20次里大约有19次是对的）。相差很小的事，我们不说谁先谁后。`
}

/** The page in Chinese. */
export const chinese: PublicWords = {
  title: '大家说，最该先办哪些事',
  subtitle: ({ context: { instrument, findings, issuer, date } }) => [
    `${(findings.fieldwork.lastDay ?? date).slice(0, 4)}年${subjectOf(instrument.title['zh-CN'])}调查　${issuer}　${dayWords(date)}`,
  ],
  synthetic: '这一页是用编出来的数据做的样子，不是真的调查结果。',
  headings: { found: '调查结果', next: '接下来', asked: '怎么问的', sure: '有多准' },
  tooFew: '填问卷的人太少，现在还不能公布结果。',
  mostNamed,
  discontent,
  groups,
  chart: {
    title: '提到较多的事',
    note: '横条越长，提到的人越多。长短相差很小的，分不出先后。',
    summary: '横条图：提到较多的事，各有多少人提到。',
  },
  issueName: nameOf,
  next,
  asked,
  sure,
}
