import { codebook } from '../../../domain/codebook.ts'
import { textOf } from '../../../domain/localized.ts'
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

const inBrackets = 'The number in brackets says how many of every 100 people named it.'

function mostNamed(facts: PublicFacts): DraftInline[] {
  const list = listed(
    facts.named.map((issue) => withPeople(facts, issue, 'mention')),
    ', ',
  )
  if (!isDrawn(facts)) return say`Those who took part often named: ${list}. ${inBrackets}`
  if (facts.tied === null) return say`People named this most: ${list}. ${inBrackets}`
  return say`People named ${facts.tied} things most${facts.isTiedListed ? '' : ', among them'}: ${list}. ${inBrackets} Which of them comes first cannot be told.`
}

function discontent(facts: PublicFacts): DraftInline[] {
  if (facts.discontent.length === 0)
    return [
      isDrawn(facts)
        ? 'Of nothing can we say for sure that many people name it and few are content with it.'
        : 'Nothing is both named by many and rated low.',
    ]
  const known = facts.discontent.filter(({ dissatisfied }) => dissatisfied.isEstimable)
  const list = listed(
    facts.discontent.map((issue) =>
      known.includes(issue) ? withPeople(facts, issue, 'dissatisfied') : nameOf(facts, issue),
    ),
    ', ',
  )
  const brackets = known.length > 0 ? ' In brackets: of every 100 who know the matter, how many are not content.' : ''
  return say`Many people name these, and few are content with them: ${list}.${brackets}`
}

/** Workplaces have the names of the sample; everything else is worded by the questionnaire. */
function peopleOf({ context: { instrument, names } }: PublicFacts, { variable, code }: Difference): string {
  const entry = codebook(instrument).find(({ name }) => name === variable.replace(/^@/, ''))
  const label = entry?.codes?.find((one) => one.code === code)?.label
  return label ? textOf(label, 'en') : names.category(variable, code)
}

function groups(facts: PublicFacts): DraftInline[] {
  const { context, difference } = facts
  if (!isDrawn(facts)) return ['People chose themselves to take part, so we do not compare groups.']
  if (!difference) return ['We saw no difference between people of other ages or workplaces.']
  const { value, path, pAdjusted } = difference
  const share = context.number('ofHundred', `${path}/estimate`)
  const gap = context.number('gapOfHundred', `absolute:${path}/difference/value`, { pAdjusted, restsOn: [share] })
  return say`People differ. Most of all on ${nameOf(facts, difference)}: of every 100 people in the group “${peopleOf(facts, difference)}” ${share} named it, ${gap} ${value > 0 ? 'more' : 'fewer'} than among all others.`
}

function next(facts: PublicFacts): DraftInline[] {
  if (facts.proposed.length === 0) return ['Too few people took part to propose anything.']
  const list = facts.proposed.map((issue) => nameOf(facts, issue)).join(', ')
  return [
    `The report proposes to begin with: ${list}. This is a proposal; the city decides what is done and how. Asking again in the same words will show whether things got better.`,
  ]
}

function periodOf({ firstDay, lastDay }: Findings['fieldwork']): string {
  if (!firstDay || !lastDay) return ''
  return firstDay === lastDay ? `On ${firstDay} ` : `From ${firstDay} to ${lastDay} `
}

function asked({ context }: PublicFacts): DraftInline[] {
  const { findings, number, instrument, issuer } = context
  const period = periodOf(findings.fieldwork)
  const how = findings.weighting.isProbability
    ? 'Workplaces and communities were drawn by lot, and people there filled in a form.'
    : 'Whoever wanted to could fill in a form.'
  const most = number('size', `instrument/items/${instrument.analysis.priority}/max`, { absent: '' })
  const limit = most === '' ? '' : say` Everybody could choose up to ${most} things that most need to be solved.`
  return say`${period}${issuer} asked people. ${how} ${number('count', 'fieldwork/valid')} forms could be used.${limit} Nobody gave a name or a telephone number.`
}

function sure(facts: PublicFacts): DraftInline[] {
  const { findings, number } = facts.context
  if (!isDrawn(facts))
    return [
      'Those who took part were not drawn by lot; they came by themselves. The numbers tell what they think, not what the whole city thinks.',
    ]
  if (findings.weighting.largestHalfWidth === null) return ['Too few people took part to say how sure this is.']
  const most = number('errorOfHundred', 'weighting/largestHalfWidth')
  return say`Not everybody was asked, so the numbers may be a little off. Had everybody been asked, the number who named a thing, of every 100 people, would as a rule be less than ${most} higher or lower (this holds about 19 times in 20). Where things are very close, we do not say which comes first.`
}

/** The page in English. */
export const english: PublicWords = {
  title: 'What people say should be done first',
  subtitle: ({ context: { instrument, issuer, date } }) => `${textOf(instrument.title, 'en')}. ${issuer}, ${date}`,
  synthetic: 'This page was made with invented data to show what it looks like. It is no real result.',
  headings: {
    found: 'Three results',
    next: 'What happens next',
    asked: 'How people were asked',
    sure: 'How sure this is',
  },
  tooFew: 'Too few people took part. There is nothing to publish yet.',
  mostNamed,
  discontent,
  groups,
  chart: {
    title: 'What was named often',
    note: 'The longer the bar, the more people named it. Bars of nearly the same length cannot be put in order.',
    summary: 'Bars: things that were named often, and by how many people.',
  },
  issueName: (facts, issue) => {
    const name = nameOf(facts, issue)
    return name.charAt(0).toUpperCase() + name.slice(1)
  },
  next,
  asked,
  sure,
}
