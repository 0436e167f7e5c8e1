import { derive, type Released } from '../../disclosure/released.ts'
import { byMention, canOrder, chooseIssues, isToImprove } from '../choose-issues.ts'
import { claimBook } from '../claims/bind-claims.ts'
import { cellOf, type Said } from '../claims/draft.ts'
import { numberMaker } from '../claims/number-maker.ts'
import type { Facts } from '../claims/source.ts'
import type { Findings } from '../findings.ts'
import type { Block, Report } from '../model.ts'
import { namesOf } from '../phrases/names.ts'
import { planMeasures } from '../plan-measures.ts'
import type { ReportContext } from '../sections/section.ts'
import { significantDifferences } from '../significant-differences.ts'
import type { PublicLanguage } from './form.ts'
import { chinese } from './public-chinese.ts'
import { english } from './public-english.ts'
import type { PublicFacts, PublicWords } from './public-words.ts'

const languages: Readonly<Record<PublicLanguage, PublicWords>> = { 'zh-CN': chinese, en: english }
const mostNamed = 5
const mostDiscontent = 3
const mostProposed = 5

/** What the page is made of. */
export interface PublicInput extends Pick<Facts, 'instrument'> {
  readonly findings: Released<Findings>
  readonly issuer: string
  /** Day of the report as YYYY-MM-DD. */
  readonly date: string
  readonly language: PublicLanguage
}

/**
 * One page for citizens: three findings, one chart, what happens next, how people were asked, how sure it is. Its
 * numbers are claims on the same sources as those of the report, so that both agree.
 */
export const publicReport = (input: PublicInput): Released<Report> =>
  derive(input.findings, () => pageOf(input, languages[input.language]))

function factsOf(input: PublicInput): PublicFacts {
  const { findings, instrument, issuer, date } = input
  const names = namesOf(findings, instrument)
  const number = numberMaker({ findings, instrument })
  const plan = planMeasures({ findings, instrument, measures: [] })
  const context: ReportContext = { findings, instrument, issuer, date, names, number, plan, measures: [], annexes: [] }
  const { isProbability } = findings.weighting
  const ordered = byMention(findings).filter(({ mention }) => mention.isEstimable)
  const first = isProbability ? ordered.filter(({ tier }) => tier === 1) : ordered
  const isSure = (issue: (typeof ordered)[number]) =>
    isToImprove(issue, true) || (!isProbability && isToImprove(issue, false))
  return {
    context,
    named: first.slice(0, mostNamed),
    tied:
      isProbability && first.length > 1 ? number('count', 'count:issues/*[tier=1][mention.isEstimable=true]') : null,
    isTiedListed: first.length <= mostNamed,
    discontent: ordered.filter(isSure).slice(0, mostDiscontent),
    hasMoreDiscontent: ordered.filter(isSure).length > mostDiscontent,
    difference: isProbability ? (significantDifferences(findings)[0] ?? null) : null,
    proposed: chooseIssues(findings).slice(0, mostProposed),
  }
}

function pageOf(input: PublicInput, words: PublicWords): Report {
  const facts = factsOf(input)
  const { findings, issuer, date, language } = input
  const book = claimBook((id) => {
    throw new Error(`nothing is called ${id}`)
  })
  const paragraph = (said: Said, role: 'body' | 'note' = 'body'): Block => ({
    kind: 'paragraph',
    role,
    inlines: book.bind(cellOf(said), 'public'),
  })
  const heading = (id: keyof PublicWords['headings']): Block => ({
    kind: 'heading',
    id: `public-${id}`,
    level: 1,
    text: words.headings[id],
  })
  const found = canOrder(findings)
    ? [
        ...[words.mostNamed, words.discontent, words.groups].map((make, i) =>
          paragraph([`${i + 1}. `, ...cellOf(make(facts))]),
        ),
        chartOf(facts, words),
      ]
    : [paragraph(words.tooFew)]
  return {
    title: words.title,
    issuer,
    date,
    isSynthetic: findings.isSynthetic,
    isOnePage: true,
    language,
    dataHash: findings.dataHash,
    blocks: [
      ...words.subtitle(facts).map((one) => paragraph(one, 'note')),
      ...(findings.isSynthetic ? [paragraph(words.synthetic, 'note')] : []),
      heading('found'),
      ...found,
      heading('next'),
      paragraph(words.next(facts)),
      heading('asked'),
      paragraph(words.asked(facts)),
      heading('sure'),
      paragraph(words.sure(facts)),
    ],
    claims: book.claims,
  }
}

/** Bars of the most named, without an order that the data don't give: the note says so. */
function chartOf(facts: PublicFacts, { chart, issueName }: PublicWords): Block {
  const issues = byMention(facts.context.findings)
    .filter(({ mention }) => mention.isEstimable)
    .slice(0, mostNamed)
  return {
    kind: 'chart',
    id: 'public-chart',
    ...chart,
    form: 'bar',
    unit: 'share',
    points: issues.flatMap((issue) =>
      issue.mention.isEstimable ? [{ label: issueName(facts, issue), value: issue.mention.value }] : [],
    ),
  }
}
