import { codebook } from '../../../domain/codebook.ts'
import { textOf } from '../../../domain/localized.ts'
import { isUndivided } from '../choose-issues.ts'
import { type DraftInline, listed, say } from '../claims/draft.ts'
import type { Findings, IssueFinding } from '../findings.ts'
import type { Difference } from '../significant-differences.ts'
import type { PublicFacts, PublicWords } from './public-words.ts'

const nameOf = ({ context }: PublicFacts, { issue }: { readonly issue: string }): string => {
  const entry = context.names.entry(issue)
  return entry ? textOf(entry.shortName, 'en').toLowerCase() : issue
}
const isDrawn = ({ context }: PublicFacts): boolean => context.findings.weighting.isProbability

/** heating (30) */
const withPeople = (facts: PublicFacts, issue: IssueFinding, measured: 'mention' | 'dissatisfied'): DraftInline[] =>
  say`${nameOf(facts, issue)} (${facts.context.number('ofHundred', `issues/${issue.issue}/${measured}`)})`

const inBrackets = 'The number in brackets is how many in every 100 people named it.'

function mostNamed(facts: PublicFacts): DraftInline[] {
  const list = listed(
    facts.named.map((issue) => withPeople(facts, issue, 'mention')),
    '; ',
  )
  if (!isDrawn(facts)) return say`Issues often named by those who took part: ${list}. ${inBrackets}`
  if (isUndivided(facts.context.findings))
    return say`Not all issues can be put in order. Among those named most often: ${list}. ${inBrackets}`
  if (facts.tied === null) return say`Named most often: ${list}. ${inBrackets}`
  return say`The ${facts.tied} issues named most often${facts.isTiedListed ? ' are' : ' include'}: ${list}. ${inBrackets} They are too close to say which comes first.`
}

function discontent(facts: PublicFacts): DraftInline[] {
  if (facts.discontent.length === 0)
    return [
      isDrawn(facts)
        ? 'There is no issue of which we can be sure that many people named it and it is rated below average.'
        : 'No issue is both named often and rated low.',
    ]
  const known = facts.discontent.filter(({ dissatisfied }) => dissatisfied.isEstimable)
  const list = listed(
    facts.discontent.map((issue) =>
      known.includes(issue) ? withPeople(facts, issue, 'dissatisfied') : nameOf(facts, issue),
    ),
    '; ',
  )
  const brackets =
    known.length > 0 ? ' In brackets: how many in every 100 people who know about it are dissatisfied.' : ''
  return say`Named by many and rated below average${facts.hasMoreDiscontent ? ', among others' : ''}: ${list}.${brackets}`
}

/** Workplaces have the names of the sample; everything else is worded by the questionnaire. */
function peopleOf({ context: { instrument, names } }: PublicFacts, { variable, code }: Difference): string {
  const entry = codebook(instrument).find(({ name }) => name === variable.replace(/^@/, ''))
  const label = entry?.codes?.find((one) => one.code === code)?.label
  return label ? textOf(label, 'en') : names.category(variable, code)
}

function groups(facts: PublicFacts): DraftInline[] {
  const { context, difference } = facts
  if (!isDrawn(facts)) return ['People decided for themselves whether to take part, so we do not compare groups.']
  if (!difference) return ['We found no difference between groups of people, such as age groups or workplaces.']
  const { value, path, pAdjusted } = difference
  const share = context.number('ofHundred', `${path}/estimate`)
  const gap = context.number('gapOfHundred', `absolute:${path}/difference/value`, { pAdjusted, restsOn: [share] })
  return say`Groups differ most on ${nameOf(facts, difference)}: ${share} in every 100 people in the group “${peopleOf(facts, difference)}” named it, ${gap} ${value > 0 ? 'more' : 'fewer'} than among everyone else.`
}

function next(facts: PublicFacts): DraftInline[] {
  if (facts.proposed.length === 0) return ['Too few people took part to propose anything.']
  const list = facts.proposed.map((issue) => nameOf(facts, issue)).join('; ')
  return [
    `The report proposes to start with: ${list}. This is only a proposal; the city will decide what is done and how. Asking the same questions again later will show whether things have improved.`,
  ]
}

const months = 'January February March April May June July August September October November December'.split(' ')
/** 20 September 2026, from 2026-09-20. */
function dayOf(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${Number(date)} ${months[Number(month) - 1]} ${year}`
}

function periodOf({ firstDay, lastDay }: Findings['fieldwork']): string {
  if (!firstDay || !lastDay) return ''
  if (firstDay === lastDay) return `On ${dayOf(firstDay)}, `
  const isSameYear = firstDay.slice(0, 4) === lastDay.slice(0, 4)
  return `From ${isSameYear ? dayOf(firstDay).slice(0, -5) : dayOf(firstDay)} to ${dayOf(lastDay)}, `
}

function asked({ context }: PublicFacts): DraftInline[] {
  const { findings, number, instrument, issuer } = context
  const period = periodOf(findings.fieldwork)
  const how = findings.weighting.isProbability
    ? 'Workplaces and communities were picked at random, and people there filled in a questionnaire.'
    : 'Anyone who wanted to could fill in the questionnaire.'
  const most = number('size', `instrument/items/${instrument.analysis.priority}/max`, { absent: '' })
  const limit = most === '' ? '' : say` Each person could choose up to ${most} issues that most need solving.`
  return say`${period}${issuer} carried out this survey. ${how} ${number('count', 'fieldwork/valid')} questionnaires could be used.${limit} Nobody had to give a name or telephone number.`
}

function sure(facts: PublicFacts): DraftInline[] {
  const { findings, number } = facts.context
  if (!isDrawn(facts))
    return [
      'Those who took part were not picked at random; they came forward themselves. The numbers show what they think, not what the whole city thinks.',
    ]
  if (findings.weighting.largestHalfWidth === null) return ['Too few people took part to say how sure this is.']
  const most = number('errorOfHundred', 'weighting/largestHalfWidth')
  return say`Not everyone was asked, so the numbers may be a little off. If everyone had been asked, the number in every 100 who named an issue would usually have differed by less than ${most} (about 19 times in 20). Where issues are very close, we do not say which comes first.`
}

/** The page in English. */
export const english: PublicWords = {
  title: 'What people say should be done first',
  subtitle: ({ context: { instrument, issuer, date } }) => [
    textOf(instrument.title, 'en'),
    `${issuer}, ${dayOf(date)}`,
  ],
  synthetic: 'This page shows invented data as an example. These are not real results.',
  headings: {
    found: 'Results',
    next: 'What happens next',
    asked: 'How people were asked',
    sure: 'How accurate this is',
  },
  tooFew: 'Too few people took part. There is nothing to publish yet.',
  mostNamed,
  discontent,
  groups,
  chart: {
    title: 'The issues named most often',
    note: 'The longer the bar, the more people named it. Nearly equal bars are not ranked.',
    summary: 'Bar chart: the issues named most often, and by how many people.',
  },
  issueName: (facts, issue) => {
    const name = nameOf(facts, issue)
    return name.charAt(0).toUpperCase() + name.slice(1)
  },
  next,
  asked,
  sure,
}
