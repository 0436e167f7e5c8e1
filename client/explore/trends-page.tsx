import { exploreRoutes } from '../../analysis/report/explore/routes.ts'
import type { Trends } from '../../analysis/report/trends/trend.ts'
import { textOf } from '../../domain/localized.ts'
import { call } from '../api.ts'
import { exploreWords } from '../i18n/explore/words.ts'
import { staffLanguage } from '../i18n/staff-language.ts'
import { ProblemBanner } from '../ui/banner.tsx'
import { buttonClass } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { EmptyState, Loading } from '../ui/empty-state.tsx'
import { Link } from '../ui/link.tsx'
import { NoResponses } from '../ui/no-responses.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { UnusedState } from '../ui/unused-state.tsx'
import { useLoaded } from '../ui/use-loaded.ts'
import { ChangesCard } from './changes-card.tsx'
import { type About, ExplorePage } from './explore-page.tsx'
import { showMeasure } from './explore-state.ts'
import { LinesCard } from './lines-card.tsx'
import { TrendTable } from './trend-table.tsx'

/** Issues through the waves of a survey. */
export const TrendsPage = ({ wave }: { wave: string }) => (
  <ExplorePage wave={wave} title={exploreWords('trends')}>
    {(about) => <TrendsOf {...about} />}
  </ExplorePage>
)

function TrendsOf(about: About) {
  const { wave } = about
  const trends = useLoaded((signal) => call(exploreRoutes.trends, { params: { wave: wave.id } }, signal), wave.id)
  if (trends.problem?.code === 'no_responses') return <NoResponses wave={wave.id} received={wave.received} />
  if (trends.problem) return <ProblemBanner problem={trends.problem} onRetry={trends.reload} />
  if (!trends.data) return <Loading lines={10} />
  return trends.data.waves.length < 2 ? <OneWave /> : <Shown {...about} trends={trends.data} />
}

const OneWave = () => (
  <Card>
    <EmptyState
      title={exploreWords('oneWave')}
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

function Shown({ trends, instrument, words, view }: About & { readonly trends: Trends }) {
  const nameOf = (issue: string) => {
    const entry = instrument.issues.find(({ id }) => id === issue)
    return entry ? textOf(entry.shortName, staffLanguage.value) : issue
  }
  const wording =
    view.measure === 'mention' ? words.wordingOf(instrument.analysis.priority ?? '') : exploreWords('satisfactionItems')
  const shared = { trends, measure: view.measure, nameOf, wording }
  return (
    <div class="explore">
      <UnusedState />
      <ChangesCard {...shared} wording={words.wordingOf(instrument.analysis.priority ?? '')} />
      <div class="state-bar no-print">
        <Segmented
          label={exploreWords('measure')}
          value={view.measure}
          choices={(['mention', 'satisfaction'] as const).map((value) => ({ value, label: exploreWords(value) }))}
          onChange={showMeasure}
        />
      </div>
      <LinesCard {...shared} />
      <TrendTable {...shared} />
    </div>
  )
}
