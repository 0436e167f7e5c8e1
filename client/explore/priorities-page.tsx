import type { Drivers } from '../../analysis/report/explore/drivers-answer.ts'
import { exploreRoutes } from '../../analysis/report/explore/routes.ts'
import { percent } from '../../analysis/report/phrases/numbers.ts'
import { textOf } from '../../domain/localized.ts'
import { addressOf, call } from '../api.ts'
import { exploreWords } from '../i18n/explore/words.ts'
import { innerQuotes } from '../i18n/inner-quotes.ts'
import { listed } from '../i18n/listed.ts'
import { staffLanguage } from '../i18n/staff-language.ts'
import { workbenchWords } from '../i18n/workbench/words.ts'
import { FigureCard, NumbersCard } from '../ui/figure-card.tsx'
import { Link } from '../ui/link.tsx'
import { LostNotice, lostName } from '../ui/lost-notice.tsx'
import { useLoaded } from '../ui/use-loaded.ts'
import { pageOfWave, stateQuery } from '../ui/wave-state.ts'
import { AnswerFrame } from './answer-frame.tsx'
import { DriversChart, dotsOf } from './drivers-chart.tsx'
import { type About, ExplorePage } from './explore-page.tsx'
import { showOutcome } from './explore-state.ts'
import { figureCells, footOf, rangeText, shareText } from './figure-text.ts'
import { signed } from './trend-words.ts'

const meanOfAll = '@satisfaction'

/** What people say matters, beside what goes with their judgement as a whole. */
export const PrioritiesPage = ({ wave }: { wave: string }) => (
  <ExplorePage wave={wave} title={workbenchWords('priorities')}>
    {(about) => <Priorities {...about} />}
  </ExplorePage>
)

/** A rating by the programme that it is about, else by what the questionnaire calls it. */
function outcomeNameOf(outcome: string, { instrument, words }: About): string {
  if (outcome === meanOfAll) return workbenchWords('outcomeOverall')
  const programme = instrument.analysis.programmes.find(({ rating }) => rating === outcome)
  return workbenchWords('outcomeOf', {
    item: innerQuotes(programme ? textOf(programme.name, staffLanguage.value) : words.labelOf(outcome)),
  })
}

function Priorities(about: About) {
  const { wave, view } = about
  const params = { wave: wave.id }
  const query = { ...stateQuery(view), ...(view.outcome ? { outcome: view.outcome } : {}) }
  const answer = useLoaded(
    (signal) => call(exploreRoutes.drivers, { params, query }, signal),
    addressOf(exploreRoutes.drivers, { params, query }),
  )
  const outcomeName = (outcome: string) => outcomeNameOf(outcome, about)
  return (
    <AnswerFrame
      {...about}
      answer={answer}
      choices={
        answer.data && (
          <label class="row small no-print">
            {workbenchWords('outcome')}
            <select
              class="input select-small"
              value={answer.data.outcome}
              onChange={(event) => showOutcome(event.currentTarget.value)}
            >
              {answer.data.outcomes.map((outcome) => (
                <option key={outcome} value={outcome}>
                  {outcomeName(outcome)}
                </option>
              ))}
            </select>
          </label>
        )
      }
    >
      {(data) => (
        <>
          <LostNotice lost={lostName('lostQuestion', 'outcome', view.outcome, data.outcomes)} />
          <DriversCards {...about} data={data} outcomeName={outcomeName(data.outcome)} />
        </>
      )}
    </AnswerFrame>
  )
}

type CardsProps = About & { readonly data: Drivers; readonly outcomeName: string }

function titleOf({ data, outcomeName: outcome }: CardsProps, nameOf: (group: string) => string): string {
  if (!data.explained.isEstimable) return workbenchWords('driversUnknown', { outcome })
  if (!data.isProbability) return workbenchWords('driversOpen', { outcome })
  const above = data.drivers.filter(({ fromMean }) => fromMean?.isCertain && fromMean.value > 0)
  if (above.length === 0) return workbenchWords('driversAlike', { outcome })
  const groups = listed(above.map(({ group }) => nameOf(group)))
  return workbenchWords('driversClosest', { groups, outcome })
}

function DriversCards(props: CardsProps) {
  const { data, wave, instrument, view, words, outcomeName: outcome } = props
  const nameOf = (id: string) => {
    const group = instrument.issueGroups.find((one) => one.id === id)
    return group ? textOf(group.label, staffLanguage.value) : id
  }
  const title = titleOf(props, nameOf)
  const { explained } = data
  const isMean = data.outcome === meanOfAll
  const foot = footOf(data, view, [
    workbenchWords(data.isProbability ? 'driversLimits' : 'driversLimitsOpen'),
    workbenchWords('wording', {
      wording: isMean ? exploreWords('satisfactionItems') : words.wordingOf(data.outcome),
    }),
  ])
  return (
    <>
      <FigureCard
        title={title}
        subtitle={workbenchWords(data.isProbability ? 'driversHelp' : 'driversHelpOpen', { outcome })}
        foot={foot}
        cells={driverCells(data, nameOf)}
        numbers="drivers-numbers"
        draw={
          explained.isEstimable && dotsOf(data).length > 0
            ? (place) => <DriversChart {...place} drivers={data} nameOf={nameOf} summary={title} />
            : undefined
        }
      >
        <p class="card-text">
          {explained.isEstimable
            ? workbenchWords('driversExplained', { outcome, share: percent(explained.value) })
            : workbenchWords(explained.reason)}
          {explained.isEstimable && explained.low !== undefined && explained.high !== undefined && (
            <span class="muted">
              {workbenchWords('driversExplainedRange', { low: percent(explained.low), high: percent(explained.high) })}
            </span>
          )}
          {isMean && ` ${workbenchWords('driversCircular')}`}
        </p>
        <p class="card-text no-print">
          <Link to={pageOfWave(wave.id, 'hot-issues')}>{workbenchWords('driversHotIssues')}</Link>
        </p>
      </FigureCard>
      {explained.isEstimable && <DriversTable {...props} nameOf={nameOf} foot={foot} />}
    </>
  )
}

const verdict = (fromMean: Drivers['drivers'][number]['fromMean']): string => {
  if (!fromMean?.isCertain) return workbenchWords('driversUndecided')
  return workbenchWords(fromMean.value > 0 ? 'driversCertain' : 'driversCertainBelow')
}

const partOf = ({ part }: Drivers['drivers'][number]): number => (part.isEstimable ? part.value : -1)
const inOrder = ({ drivers }: Drivers) => [...drivers].sort((a, b) => partOf(b) - partOf(a))

const driverCells = (data: Drivers, nameOf: (group: string) => string) => [
  [
    workbenchWords('driversGroup'),
    `${workbenchWords('driversPart')} %`,
    '≥',
    '≤',
    workbenchWords('driversCorrelation'),
    `${workbenchWords('driversMention')} %`,
    '≥',
    '≤',
  ],
  ...inOrder(data).map(({ group, part, correlation, mention }) => [
    nameOf(group),
    ...figureCells(part),
    correlation === undefined ? '' : Number(correlation.toFixed(4)),
    ...figureCells(mention),
  ]),
]

interface Column {
  readonly id: string
  readonly head: 'driversPart' | 'interval' | 'driversFromMean' | 'driversCorrelation' | 'driversMention'
  readonly text: (driver: Drivers['drivers'][number]) => string
  /** Only samples drawn at random have it. */
  readonly isOfErrors?: boolean
}

const allColumns: readonly Column[] = [
  { id: 'part', head: 'driversPart', text: ({ part }) => shareText(part) },
  { id: 'partRange', head: 'interval', text: ({ part }) => rangeText(part), isOfErrors: true },
  {
    id: 'fromMean',
    head: 'driversFromMean',
    text: ({ fromMean }) => (fromMean ? `${signed(fromMean.value)} · ${verdict(fromMean)}` : '—'),
    isOfErrors: true,
  },
  {
    id: 'correlation',
    head: 'driversCorrelation',
    text: ({ correlation }) => correlation?.toFixed(2).replace('-', '−') ?? '—',
  },
  { id: 'mention', head: 'driversMention', text: ({ mention }) => shareText(mention) },
  { id: 'mentionRange', head: 'interval', text: ({ mention }) => rangeText(mention), isOfErrors: true },
]

type TableProps = CardsProps & { readonly nameOf: (group: string) => string; readonly foot: string }

function DriversTable({ data, nameOf, foot }: TableProps) {
  const sorted = inOrder(data)
  const columns: readonly Column[] = data.isProbability
    ? allColumns
    : allColumns.filter(({ isOfErrors }) => !isOfErrors)
  return (
    <NumbersCard
      id="drivers-numbers"
      title={workbenchWords('driversTable')}
      foot={foot}
      cells={driverCells(data, nameOf)}
    >
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{workbenchWords('driversGroup')}</th>
            {columns.map(({ id, head }) => (
              <th key={id} scope="col" class="number">
                {workbenchWords(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map((driver) => (
            <tr key={driver.group}>
              <th scope="row">{nameOf(driver.group)}</th>
              {columns.map(({ id, text }) => (
                <td key={id} class="number">
                  {text(driver)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </NumbersCard>
  )
}
