import type { CrossTable } from '../../analysis/report/explore/explored.ts'
import type { PlaceMap } from '../../analysis/report/explore/map-answer.ts'
import { exploreRoutes } from '../../analysis/report/explore/routes.ts'
import type { Instrument } from '../../domain/instrument.ts'
import { variablesByIssue } from '../../domain/issue-variables.ts'
import { textOf } from '../../domain/localized.ts'
import { addressOf, call } from '../api.ts'
import { bracketed } from '../i18n/punctuation.ts'
import { staffLanguage } from '../i18n/staff-language.ts'
import { workbenchWords } from '../i18n/workbench/words.ts'
import { Card } from '../ui/card.tsx'
import { EmptyState, Loading } from '../ui/empty-state.tsx'
import { FigureCard, NumbersCard } from '../ui/figure-card.tsx'
import { LostNotice, lostName } from '../ui/lost-notice.tsx'
import { useLoaded } from '../ui/use-loaded.ts'
import { stateQuery } from '../ui/wave-state.ts'
import { AnswerFrame } from './answer-frame.tsx'
import type { Words } from './codebook-words.ts'
import { type About, ExplorePage } from './explore-page.tsx'
import { showPlace, showRow } from './explore-state.ts'
import { figureCells, footOf, hasRange, rangeText, shareText } from './figure-text.ts'
import { TilesChart } from './tiles-chart.tsx'

/** An issue by place, grey where the answers can't say. */
export const MapPage = ({ wave }: { wave: string }) => (
  <ExplorePage wave={wave} title={workbenchWords('map')}>
    {(about) => <MapOf {...about} />}
  </ExplorePage>
)

interface Named {
  readonly name: string
  readonly label: string
}

/** The choice of every issue, in the order of the catalogue. */
function issuesOf({ analysis, ...instrument }: Instrument): Named[] {
  const names = variablesByIssue({ analysis, ...instrument }, analysis.priority ? [analysis.priority] : [])
  return instrument.issues.flatMap(({ id, shortName }) => {
    const name = names.get(id)?.name
    return name ? [{ name, label: textOf(shortName, staffLanguage.value) }] : []
  })
}

/** What can make tiles: where people live, then all by which they are compared. */
const placesOf = ({ analysis }: Instrument, words: Words): Named[] => [
  ...(analysis.place && words.codesOf(analysis.place).length > 0
    ? [{ name: analysis.place, label: words.labelOf(analysis.place) }]
    : []),
  ...words.groupers.filter(({ name }) => name !== analysis.place),
]

const ofEverybody = stateQuery({ filter: [], isWeighted: true, level: 0.95 })

/** The choice that most people make, for whom no issue is named; none as long as that is not known. */
function useMostMentioned({ wave, words, instrument }: About, isWanted: boolean) {
  const params = { wave: wave.id }
  const query = { ...ofEverybody, row: instrument.analysis.priority ?? '', banner: words.groupers[0]?.name ?? '' }
  const isAsked = isWanted && query.row !== '' && query.banner !== ''
  const { data, problem } = useLoaded(
    async (signal) => (isAsked ? call(exploreRoutes.table, { params, query }, signal) : null),
    isAsked ? addressOf(exploreRoutes.table, { params, query }) : '',
  )
  const shareOf = ({ cells: [all] }: CrossTable['rows'][number]) => (all?.figure.isEstimable ? all.figure.value : 0)
  const name = [...(data?.rows ?? [])].sort((a, b) => shareOf(b) - shareOf(a))[0]?.variable
  return { name, isLoading: isAsked && !data && !problem }
}

function MapOf(about: About) {
  const issues = issuesOf(about.instrument)
  const places = placesOf(about.instrument, about.words)
  const named = issues.find(({ name }) => name === about.view.row)
  const first = useMostMentioned(about, named === undefined)
  const issue = named ?? issues.find(({ name }) => name === first.name) ?? issues[0]
  const place = places.find(({ name }) => name === about.view.place) ?? places[0]
  if (!issue || !place)
    return (
      <Card>
        <EmptyState title={workbenchWords('mapNoPlace')}>{workbenchWords('mapNoPlaceHelp')}</EmptyState>
      </Card>
    )
  if (!named && first.isLoading) return <Loading lines={10} />
  const namesOf = (all: readonly Named[]) => all.map(({ name }) => name)
  return (
    <>
      <LostNotice
        lost={[
          ...lostName('lostQuestion', 'row', about.view.row, namesOf(issues)),
          ...lostName('lostGroup', 'place', about.view.place, namesOf(places)),
        ]}
      />
      <Tiles {...about} issues={issues} places={places} issue={issue} place={place} />
    </>
  )
}

interface TilesProps extends About {
  readonly issues: readonly Named[]
  readonly places: readonly Named[]
  readonly issue: Named
  readonly place: Named
}

function Tiles({ issues, places, issue, place, ...about }: TilesProps) {
  const params = { wave: about.wave.id }
  const query = { ...stateQuery(about.view), row: issue.name, place: place.name }
  const answer = useLoaded(
    (signal) => call(exploreRoutes.map, { params, query }, signal),
    addressOf(exploreRoutes.map, { params, query }),
  )
  const choose = (label: string, value: Named, all: readonly Named[], onChange: (name: string) => void) => (
    <label class="row small">
      {label}
      <select class="input select-small" value={value.name} onChange={(event) => onChange(event.currentTarget.value)}>
        {all.map(({ name, label: text }) => (
          <option key={name} value={name}>
            {text}
          </option>
        ))}
      </select>
    </label>
  )
  return (
    <AnswerFrame
      {...about}
      answer={answer}
      choices={
        <div class="state-bar no-print">
          {choose(workbenchWords('mapQuestion'), issue, issues, showRow)}
          {choose(workbenchWords('mapPlace'), place, places, showPlace)}
        </div>
      }
    >
      {(data) => <TileCards {...about} data={data} issue={issue} place={place} />}
    </AnswerFrame>
  )
}

type CardsProps = Omit<TilesProps, 'issues' | 'places'> & { readonly data: PlaceMap }

function TileCards({ data, issue, place, words, view, instrument }: CardsProps) {
  const nameOf = (code: number) => words.codeLabel(data.place, code)
  const title = workbenchWords('mapTitle', { issue: issue.label, place: place.label })
  const foot = footOf(data, view, [
    workbenchWords(data.isProbability ? 'mapRules' : 'mapRulesOpen'),
    workbenchWords('wording', { wording: words.wordingOf(instrument.analysis.priority ?? '') }),
    workbenchWords('wording', { wording: words.wordingOf(data.place) || place.label }),
  ])
  return (
    <>
      <FigureCard
        cells={tileCells(data, nameOf)}
        numbers="map-numbers"
        title={title}
        subtitle={`${workbenchWords('mapHelp')} ${workbenchWords('mapAll', { share: shareText(data.all) })}${hasRange(data.all) ? bracketed(rangeText(data.all)) : ''}`}
        foot={foot}
        draw={(drawing) => <TilesChart {...drawing} map={data} nameOf={nameOf} summary={title} />}
      />
      <TilesTable data={data} nameOf={nameOf} foot={foot} />
    </>
  )
}

interface TableProps {
  readonly data: PlaceMap
  readonly nameOf: (code: number) => string
  readonly foot: string
}

type Tile = PlaceMap['tiles'][number]

interface Column {
  readonly head: 'mapShare' | 'interval' | 'mapBase' | 'mapEffective'
  readonly text: (tile: Tile) => string
  /** Only samples drawn at random have it. */
  readonly isOfErrors?: boolean
}

const whole = (size: number | null): string => (size === null ? '—' : Math.round(size).toLocaleString('en-US'))

const allColumns: readonly Column[] = [
  { head: 'mapShare', text: ({ figure }) => shareText(figure) },
  { head: 'interval', text: ({ figure }) => rangeText(figure), isOfErrors: true },
  { head: 'mapBase', text: ({ figure }) => whole(figure.isEstimable ? figure.baseSize : null) },
  { head: 'mapEffective', text: ({ effectiveSize }) => whole(effectiveSize), isOfErrors: true },
]

const sizes = ({ figure, effectiveSize }: Tile) => [
  figure.isEstimable ? figure.baseSize : '',
  effectiveSize === null ? '' : Math.round(effectiveSize),
]

const tileCells = (data: PlaceMap, nameOf: (code: number) => string) => [
  [
    workbenchWords('mapPlaceColumn'),
    `${workbenchWords('mapShare')} %`,
    '≥',
    '≤',
    workbenchWords('mapBase'),
    workbenchWords('mapEffective'),
    workbenchWords('mapNote'),
  ],
  ...data.tiles.map((tile) => [
    nameOf(tile.code),
    ...figureCells(tile.figure),
    ...sizes(tile),
    tile.grey ? workbenchWords(tile.grey) : '',
  ]),
]

function TilesTable({ data, nameOf, foot }: TableProps) {
  const columns = data.isProbability ? allColumns : allColumns.filter(({ isOfErrors }) => !isOfErrors)
  return (
    <NumbersCard id="map-numbers" title={workbenchWords('mapTable')} cells={tileCells(data, nameOf)} foot={foot}>
      <table class="table places-table">
        <thead>
          <tr>
            <th scope="col">{workbenchWords('mapPlaceColumn')}</th>
            {columns.map(({ head }) => (
              <th key={head} scope="col" class="number">
                {workbenchWords(head)}
              </th>
            ))}
            <th scope="col">{workbenchWords('mapNote')}</th>
          </tr>
        </thead>
        <tbody>
          {data.tiles.map((tile) => (
            <tr key={tile.code}>
              <th scope="row">{nameOf(tile.code)}</th>
              {columns.map(({ head, text }) => (
                <td key={head} class="number">
                  {text(tile)}
                </td>
              ))}
              <td>{tile.grey && workbenchWords(tile.grey)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </NumbersCard>
  )
}
