import { useSignal } from '@preact/signals'
import { render } from 'preact'
import { exploreRoutes } from '../../analysis/report/explore/routes.ts'
import type { Trends } from '../../analysis/report/trends/trend.ts'
import { waveRoutes } from '../../domain/api/waves.ts'
import type { Instrument } from '../../domain/instrument.ts'
import { textOf } from '../../domain/localized.ts'
import { call } from '../api.ts'
import { exploreWords } from '../i18n/explore/words.ts'
import { staffLanguage } from '../i18n/staff-language.ts'
import { ProblemBanner } from '../ui/banner.tsx'
import { Button, buttonClass } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { EmptyState, Loading } from '../ui/empty-state.tsx'
import { Link } from '../ui/link.tsx'
import { Page } from '../ui/page.tsx'
import { PictureDownloads } from '../ui/picture-downloads.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { SyntheticTag } from '../ui/tag.tsx'
import { useLoaded } from '../ui/use-loaded.ts'
import { useWidth } from '../ui/use-width.ts'
import { ChangesCard } from './changes-card.tsx'
import { TrendLines } from './trend-lines.tsx'
import { TrendTable } from './trend-table.tsx'
import { byChange, type Measure } from './trend-words.ts'
import './explore.css'

const first = 15

/** Issues through the waves of a survey. */
export function TrendsPage({ wave }: { wave: string }) {
  const about = useLoaded((signal) => call(waveRoutes.get, { params: { wave } }, signal), wave)
  const asked = useLoaded((signal) => call(exploreRoutes.instrument, { params: { wave } }, signal), wave)
  const trends = useLoaded((signal) => call(exploreRoutes.trends, { params: { wave } }, signal), wave)
  const problem = about.problem ?? asked.problem ?? trends.problem
  const isEmpty = problem?.code === 'no_responses'
  return (
    <Page
      title={exploreWords('trends')}
      meta={
        about.data && (
          <>
            {exploreWords('groupsMeta', { name: about.data.name, title: about.data.surveyTitle })}
            {about.data.isSynthetic && <SyntheticTag />}
          </>
        )
      }
    >
      {isEmpty ? <Single title={exploreWords('empty')} /> : <ProblemBanner problem={problem} onRetry={trends.reload} />}
      {!problem && (!asked.data || !trends.data) && <Loading lines={10} />}
      {asked.data && trends.data && <Shown trends={trends.data} instrument={asked.data} />}
    </Page>
  )
}

const Single = ({ title }: { title: string }) => (
  <Card>
    <EmptyState
      title={title}
      action={
        <Link to="/waves" class={buttonClass('primary')}>
          {exploreWords('toWaves')}
        </Link>
      }
    >
      {exploreWords('oneWaveHelp')}
    </EmptyState>
  </Card>
)

function Shown({ trends, instrument }: { trends: Trends; instrument: Instrument }) {
  const measure = useSignal<Measure>('mention')
  if (trends.waves.length < 2) return <Single title={exploreWords('oneWave')} />
  const nameOf = (issue: string) => {
    const entry = instrument.issues.find(({ id }) => id === issue)
    return entry ? textOf(entry.shortName, staffLanguage.value) : issue
  }
  return (
    <div class="explore">
      <ChangesCard trends={trends} nameOf={nameOf} />
      <div class="state-bar no-print">
        <Segmented
          label={exploreWords('measure')}
          value={measure.value}
          choices={[
            { value: 'mention' as Measure, label: exploreWords('mention') },
            { value: 'satisfaction' as Measure, label: exploreWords('satisfaction') },
          ]}
          onChange={(chosen) => {
            measure.value = chosen
          }}
        />
      </div>
      <LinesCard trends={trends} measure={measure.value} nameOf={nameOf} />
      <TrendTable trends={trends} measure={measure.value} nameOf={nameOf} />
    </div>
  )
}

interface LinesProps {
  readonly trends: Trends
  readonly measure: Measure
  readonly nameOf: (issue: string) => string
}

function LinesCard({ trends, measure, nameOf }: LinesProps) {
  const isLong = useSignal(false)
  const { element, width } = useWidth<HTMLDivElement>(900)
  const sorted = byChange(trends.issues, measure)
  const shown = isLong.value ? sorted : sorted.slice(0, first)
  const title = exploreWords('linesTitle')
  const foot = exploreWords('linesFoot', { hash: trends.waves.at(-1)?.dataHash ?? '' })
  const isSynthetic = trends.waves.some((wave) => wave.isSynthetic)
  const note = isSynthetic ? `${foot} ${exploreWords('syntheticLine')}` : foot
  const shared = {
    lines: shown.map((issue) => ({ label: nameOf(issue.issue), series: issue[measure] })),
    measure,
    waves: trends.waves.map(({ name }) => name.replace(/[（(].*$/, '')),
    summary: title,
  }
  const draw = () => {
    const place = document.createElement('div')
    render(<TrendLines {...shared} width={850} title={title} note={note} />, place)
    return place.querySelector('svg')
  }
  return (
    <Card
      title={title}
      subtitle={exploreWords('linesHelp')}
      foot={note}
      tools={<PictureDownloads title={title} draw={draw} />}
    >
      <div class="trend-place" ref={element}>
        <TrendLines {...shared} width={width} />
      </div>
      <div class="card-text no-print">
        <Button
          size="small"
          onClick={() => {
            isLong.value = !isLong.value
          }}
        >
          {isLong.value ? exploreWords('showFirst') : exploreWords('showAll', { count: sorted.length })}
        </Button>
      </div>
    </Card>
  )
}
