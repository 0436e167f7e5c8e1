import { useSignal } from '@preact/signals'
import { useLayoutEffect } from 'preact/hooks'
import {
  measureRoutes,
  type WantedDecision,
  type WaveMeasure,
  type WaveMeasures,
} from '../../../domain/api/measures.ts'
import { waveRoutes } from '../../../domain/api/waves.ts'
import { call } from '../../api.ts'
import { listed } from '../../i18n/listed.ts'
import { measureWords } from '../../i18n/measures/words.ts'
import { reportWords } from '../../i18n/reports/words.ts'
import { Banner, ProblemBanner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState, Loading } from '../../ui/empty-state.tsx'
import { NoResponses } from '../../ui/no-responses.tsx'
import { Page } from '../../ui/page.tsx'
import { PrintedOn } from '../../ui/printed-on.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { mayI } from '../../ui/session.ts'
import { SyntheticTag } from '../../ui/tag.tsx'
import { useActions } from '../../ui/use-action.ts'
import { useLoaded } from '../../ui/use-loaded.ts'
import { local } from '../labels.ts'
import { AddDialog } from './add-dialog.tsx'
import { ClashDialog } from './clash-dialog.tsx'
import type { Clash, Desk, Standing } from './decide.ts'
import { DutiesCard } from './duties-card.tsx'
import { EditDialog } from './edit-dialog.tsx'
import { hasUnsaved } from './keep-words.ts'
import { MeasureEntry } from './measure-entry.tsx'
import { areGroundsShown, chosenUnit, isTableShown, showGrounds, showTable } from './measures-view.ts'
import { OthersCard } from './others-card.tsx'
import { ProgrammeGrounds } from './programme-grounds.tsx'
import { TableDownload } from './table-download.tsx'
import './measures.css'

/** What the findings propose, what the city adopts of it, and who answers for it until when. */
export function MeasuresPage({ wave }: { wave: string }) {
  const params = { wave }
  const about = useLoaded((signal) => call(waveRoutes.get, { params }, signal), wave)
  const loaded = useLoaded((signal) => call(measureRoutes.list, { params }, signal), wave)
  const action = useActions()
  const isAdding = useSignal(false)
  const pending = useSignal<Readonly<Record<string, WantedDecision>>>({})
  const left = useSignal<Readonly<Record<string, Standing>>>({})
  const clashes = useSignal<readonly Clash[]>([])
  const { data, problem } = loaded
  useLayoutEffect(() => {
    // The page is read once more after the last of them.
    if (action.isBusy) return
    pending.value = {}
    left.value = {}
  }, [data])
  const isEmpty = problem?.code === 'no_responses'
  return (
    <Page
      title={measureWords('title')}
      meta={
        about.data && (
          <>
            {reportWords('wave', { name: about.data.name, title: about.data.surveyTitle })}
            {about.data.isSynthetic && <SyntheticTag />}
            <PrintedOn />
          </>
        )
      }
      actions={
        data && (
          <>
            <TableDownload wave={wave} units={data.units} />
            {mayI('analyse') && (
              <Button
                kind="primary"
                icon="plus"
                onClick={() => {
                  isAdding.value = true
                }}
              >
                {measureWords(hasUnsaved(wave, null) ? 'addOn' : 'add')}
              </Button>
            )}
          </>
        )
      }
    >
      {isEmpty ? (
        <NoResponses wave={wave} received={about.data?.received ?? 0} />
      ) : (
        <ProblemBanner problem={problem ?? action.problem} onRetry={problem ? loaded.reload : undefined} />
      )}
      {loaded.isLoading && !data && <Loading lines={10} />}
      {data && <ViewChoice />}
      {data && !isTableShown() && (
        <Lists data={data} desk={{ wave, pending, left, clashes, reload: loaded.reload, run: action.run }} />
      )}
      {data && isTableShown() && (
        <DutiesCard wave={wave} unit={data.units.includes(chosenUnit()) ? chosenUnit() : ''} />
      )}
      {data && (
        <AddDialog
          wave={wave}
          issues={data.issues}
          isOpen={isAdding.value}
          onClose={() => {
            isAdding.value = false
          }}
          onAdded={loaded.reload}
        />
      )}
    </Page>
  )
}

const ViewChoice = () => (
  <div class="row no-print">
    <Segmented
      label={measureWords('view')}
      value={isTableShown() ? 'table' : 'measures'}
      choices={[
        { value: 'measures', label: measureWords('oneByOne') },
        { value: 'table', label: measureWords('duties') },
      ]}
      onChange={(chosen) => showTable(chosen === 'table')}
    />
    {!isTableShown() && (
      <Button size="small" kind="text" onClick={() => showGrounds(!areGroundsShown())}>
        {measureWords(areGroundsShown() ? 'foldGrounds' : 'unfoldGrounds')}
      </Button>
    )}
  </div>
)

function Lists({ data, desk }: { data: WaveMeasures; desk: Desk }) {
  const edited = useSignal<WaveMeasure | null>(null)
  const onEdit = (entry: WaveMeasure) => {
    edited.value = entry
  }
  const issueName = (id: string) => local(data.issues.find((one) => one.id === id)?.name) || id
  const list = (entries: readonly WaveMeasure[]) => (
    <ol class="measures">
      {entries.map((entry) => (
        <MeasureEntry
          key={entry.measure.id}
          entry={entry}
          issue={issueName(entry.measure.issue)}
          desk={desk}
          onEdit={onEdit}
        />
      ))}
    </ol>
  )
  const clash = desk.clashes.value[0]
  const rejected = data.measures.filter(({ decision }) => decision === 'rejected')
  const adopted = data.measures.filter(({ decision }) => decision === 'adopted').length
  return (
    <>
      {data.programmes.length > 0 ? (
        <Banner tone={adopted > 0 ? 'ok' : 'info'}>
          {adopted > 0 ? measureWords('someAdopted', { count: adopted }) : measureWords('noneAdopted')}{' '}
          {measureWords('howChosen')}
        </Banner>
      ) : (
        <Card>
          <EmptyState title={measureWords('noneProposed')}>{measureWords('noneProposedHelp')}</EmptyState>
        </Card>
      )}
      {data.programmes.map(({ name, issues, lessNamed }, place) => (
        <Card
          key={name}
          title={<span lang="zh-CN">{name}</span>}
          subtitle={measureWords('programmeIssues', { issues: listed(issues.map(issueName)) })}
        >
          <ProgrammeGrounds lessNamed={lessNamed} issueName={issueName} />
          {list(data.measures.filter(({ programme }) => programme === place))}
        </Card>
      ))}
      {rejected.length > 0 && <Card title={measureWords('rejected')}>{list(rejected)}</Card>}
      <OthersCard data={data} list={list} />
      <EditDialog
        entry={edited.value}
        desk={desk}
        onClose={() => {
          edited.value = null
        }}
      />
      {clash && !edited.value && <ClashDialog key={clash.entry.measure.id} clash={clash} desk={desk} />}
    </>
  )
}
