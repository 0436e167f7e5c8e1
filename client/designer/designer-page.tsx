import { type Draft, surveyRoutes } from '../../domain/api/surveys.ts'
import { call } from '../api.ts'
import { designerWords } from '../i18n/designer/words.ts'
import { ProblemBanner } from '../ui/banner.tsx'
import { Loading } from '../ui/empty-state.tsx'
import { Page } from '../ui/page.tsx'
import { useLoaded } from '../ui/use-loaded.ts'
import { Designer } from './designer.tsx'
import './designer.css'

/** Reads the draft once; from then on the designer holds it. */
export function DesignerPage({ survey }: { survey: string }) {
  const draft = useLoaded<Draft>((signal) => call(surveyRoutes.draft, { params: { survey } }, signal), survey)
  if (draft.data) return <Designer survey={survey} draft={draft.data} />
  return (
    <Page title={designerWords('surveys')}>
      <ProblemBanner problem={draft.problem} onRetry={draft.reload} />
      {draft.isLoading && <Loading />}
    </Page>
  )
}
