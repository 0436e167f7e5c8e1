import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { surveyRoutes } from '../../domain/api/surveys.ts'
import { waveRoutes } from '../../domain/api/waves.ts'
import { call } from '../api.ts'
import { fieldworkWords } from '../i18n/fieldwork/words.ts'
import { ProblemBanner } from '../ui/banner.tsx'
import { Button, buttonClass } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { EmptyState, Loading } from '../ui/empty-state.tsx'
import { Link } from '../ui/link.tsx'
import { Page } from '../ui/page.tsx'
import { mayI } from '../ui/session.ts'
import { useLoaded } from '../ui/use-loaded.ts'
import { NewWaveDialog } from './new-wave-dialog.tsx'
import { WaveRow } from './wave-row.tsx'
import './fieldwork.css'

async function readWaves(signal: AbortSignal) {
  const [{ waves }, { surveys }] = await Promise.all([
    call(waveRoutes.list, {}, signal),
    call(surveyRoutes.list, {}, signal),
  ])
  return { waves, published: surveys.filter((survey) => survey.versions > 0) }
}

export function WavesPage() {
  const loaded = useLoaded(readWaves, 'waves')
  const isMaking = useSignal(false)
  const { data } = loaded
  const mayMake = mayI('run_fieldwork') && data !== null && data.published.length > 0
  const makeButton = mayMake && (
    <Button
      kind="primary"
      icon="plus"
      onClick={() => {
        isMaking.value = true
      }}
    >
      {fieldworkWords('newWave')}
    </Button>
  )
  return (
    <Page title={fieldworkWords('waves')} actions={data && data.waves.length > 0 && makeButton}>
      <ProblemBanner problem={loaded.problem} onRetry={loaded.reload} />
      {!data && loaded.isLoading && <Loading />}
      {data && (
        <Card>
          {data.waves.length === 0 ? (
            <NoWaves hasSurvey={data.published.length > 0} action={makeButton} />
          ) : (
            <ul class="wave-list">
              {data.waves.map((wave) => (
                <WaveRow key={wave.id} wave={wave} />
              ))}
            </ul>
          )}
        </Card>
      )}
      {data && (
        <NewWaveDialog
          surveys={data.published}
          isOpen={isMaking.value}
          onClose={() => {
            isMaking.value = false
          }}
        />
      )}
    </Page>
  )
}

function NoWaves({ hasSurvey, action }: { hasSurvey: boolean; action: ComponentChildren }) {
  if (hasSurvey)
    return (
      <EmptyState title={fieldworkWords('noWaves')} action={action}>
        {fieldworkWords('noWavesHelp')}
      </EmptyState>
    )
  return (
    <EmptyState
      title={fieldworkWords('noWaves')}
      action={
        mayI('design') && (
          <Link to="/surveys" class={buttonClass('primary')}>
            {fieldworkWords('toSurveys')}
          </Link>
        )
      }
    >
      {fieldworkWords('noPublished')}
    </EmptyState>
  )
}
