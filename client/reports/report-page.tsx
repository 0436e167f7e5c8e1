import type { Report } from '../../analysis/report/model.ts'
import { reportRoutes } from '../../analysis/report/routes.ts'
import { addressOf, call } from '../api.ts'
import { reportWords } from '../i18n/reports/words.ts'
import { staffLanguage } from '../i18n/staff-language.ts'
import { ProblemBanner } from '../ui/banner.tsx'
import { Button, buttonClass } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { EmptyState, Loading } from '../ui/empty-state.tsx'
import { Icon } from '../ui/icon.tsx'
import { Page } from '../ui/page.tsx'
import { SyntheticTag } from '../ui/tag.tsx'
import { useLoaded } from '../ui/use-loaded.ts'
import { EvidencePanel } from './evidence-panel.tsx'
import { MoreFormats } from './more-formats.tsx'
import { Outline } from './outline.tsx'
import { Reader } from './reader.tsx'
import { chosenClaim } from './report-state.ts'
import './charts.css'
import './report.css'
import './paper.css'

export function ReportPage({ wave }: { wave: string }) {
  const loaded = useLoaded((signal) => call(reportRoutes.report, { params: { wave } }, signal), wave)
  const { data: report, problem } = loaded
  const isEmpty = problem?.code === 'no_responses'
  return (
    <Page
      title={reportWords('report')}
      meta={
        report && (
          <>
            {report.title}
            {report.isSynthetic && <SyntheticTag />}
            <span>{reportWords('claimsCount', { count: Object.keys(report.claims).length })}</span>
            {staffLanguage.value === 'en' && <span>{reportWords('reportInChinese')}</span>}
          </>
        )
      }
      actions={report && <Downloads wave={wave} />}
    >
      {isEmpty ? (
        <Card>
          <EmptyState title={reportWords('noResponses')}>{reportWords('noResponsesHelp')}</EmptyState>
        </Card>
      ) : (
        <ProblemBanner problem={problem} onRetry={loaded.reload} />
      )}
      {loaded.isLoading && !report && <Loading lines={12} />}
      {report && <Desk report={report} wave={wave} />}
    </Page>
  )
}

function Downloads({ wave }: { wave: string }) {
  const params = { wave }
  return (
    <>
      <Button icon="printer" onClick={() => print()}>
        {reportWords('print')}
      </Button>
      <MoreFormats wave={wave} />
      <a class={buttonClass('primary')} href={addressOf(reportRoutes.word, { params })} download>
        <Icon name="doc" />
        {reportWords('downloadWord')}
      </a>
    </>
  )
}

/** Outline, paper and evidence side by side. */
function Desk({ report, wave }: { report: Report; wave: string }) {
  const chosen = chosenClaim()
  return (
    <div class="desk">
      <Outline blocks={report.blocks} />
      <Reader report={report} chosen={chosen} />
      <EvidencePanel report={report} wave={wave} chosen={chosen} />
    </div>
  )
}
