import { useSignal } from '@preact/signals'
import { type SurveySummary, surveyRoutes } from '../../domain/api/surveys.ts'
import { call } from '../api.ts'
import { designerWords } from '../i18n/designer/words.ts'
import { ProblemBanner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { EmptyState, Loading } from '../ui/empty-state.tsx'
import { Page } from '../ui/page.tsx'
import { Pager } from '../ui/pager.tsx'
import { SearchField } from '../ui/search-field.tsx'
import { mayI } from '../ui/session.ts'
import { useLoaded } from '../ui/use-loaded.ts'
import { NewSurveyDialog } from './surveys/new-survey-dialog.tsx'
import { RemoveSurveyDialog } from './surveys/remove-survey-dialog.tsx'
import { SurveyTable } from './surveys/survey-table.tsx'
import './surveys/surveys.css'

const pageSize = 20

export function SurveysPage(_props: object) {
  const list = useLoaded((signal) => call(surveyRoutes.list, {}, signal), 'surveys')
  const isMaking = useSignal(false)
  const leaving = useSignal<SurveySummary | null>(null)
  const surveys = list.data?.surveys ?? []
  const make = mayI('design') && (
    <Button kind="primary" icon="plus" onClick={() => (isMaking.value = true)}>
      {designerWords('newSurvey')}
    </Button>
  )
  return (
    <Page title={designerWords('surveys')} actions={make}>
      <ProblemBanner problem={list.problem} onRetry={list.reload} />
      <Card>
        {!list.data && list.isLoading && <Loading />}
        {list.data && surveys.length === 0 && (
          <EmptyState title={designerWords('noSurveys')} action={make}>
            {designerWords(mayI('design') ? 'noSurveysHelp' : 'noSurveysReader')}
          </EmptyState>
        )}
        {surveys.length > 0 && <SurveyList surveys={surveys} onRemove={(survey) => (leaving.value = survey)} />}
      </Card>
      <NewSurveyDialog surveys={surveys} isOpen={isMaking.value} onClose={() => (isMaking.value = false)} />
      <RemoveSurveyDialog survey={leaving.value} onClose={() => (leaving.value = null)} onRemoved={list.reload} />
    </Page>
  )
}

interface ListProps {
  readonly surveys: readonly SurveySummary[]
  readonly onRemove: (survey: SurveySummary) => void
}

function SurveyList({ surveys, onRemove }: ListProps) {
  const search = useSignal('')
  const page = useSignal(1)
  const wanted = search.value.trim().toLowerCase()
  const found = surveys.filter(({ title }) => title.toLowerCase().includes(wanted))
  const shown = found.slice((page.value - 1) * pageSize, page.value * pageSize)
  return (
    <>
      <div class="surveys-search">
        <SearchField
          label={designerWords('searchSurveys')}
          value={search.value}
          onInput={(value) => {
            search.value = value
            page.value = 1
          }}
        />
      </div>
      {found.length > 0 ? (
        <SurveyTable surveys={shown} onRemove={onRemove} />
      ) : (
        <EmptyState title={designerWords('nothingFound', { search: search.value.trim() })}>
          {designerWords('nothingFoundHelp')}
        </EmptyState>
      )}
      <Pager page={page.value} total={found.length} pageSize={pageSize} onChange={(next) => (page.value = next)} />
    </>
  )
}
