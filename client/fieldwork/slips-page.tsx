import { useSignal } from '@preact/signals'
import { waveRoutes } from '../../domain/api/waves.ts'
import type { Language } from '../../domain/localized.ts'
import { call } from '../api.ts'
import { fieldworkWords } from '../i18n/fieldwork/words.ts'
import { isPrintable } from '../i18n/printed/words.ts'
import { ProblemBanner } from '../ui/banner.tsx'
import { buttonClass } from '../ui/button.tsx'
import { EmptyState, Loading } from '../ui/empty-state.tsx'
import { Link } from '../ui/link.tsx'
import { Page } from '../ui/page.tsx'
import { useAction } from '../ui/use-action.ts'
import { useLoaded } from '../ui/use-loaded.ts'
import { useGuardLeaving } from './guard-leaving.ts'
import { PrintedSlips } from './printed-slips.tsx'
import { SlipsForm } from './slips-form.tsx'
import { everyUnit, readUnits } from './unit-filter.ts'
import { isUnit, readPrinted } from './use-printed.ts'
import './fieldwork.css'
import './paper.css'

/** The codes are only in the memory of this page: nowhere else can they be read again. */
export function SlipsPage({ wave, unit: id }: { wave: string; unit: string }) {
  const loaded = useLoaded(async (signal) => {
    const [printed, units] = await Promise.all([
      readPrinted(wave, signal),
      readUnits(wave, everyUnit, signal, isUnit(id)),
    ])
    return { printed, unit: units.find(isUnit(id)) ?? null }
  }, `${wave} ${id}`)
  const codes = useSignal<readonly string[]>([])
  const printedCount = useSignal(0)
  const second = useSignal<Language | null | undefined>(undefined)
  const action = useAction()
  useGuardLeaving(codes.value.length > 0, fieldworkWords('leaveSlips'))
  const make = (count: number) =>
    action.run(async () => {
      const answer = await call(waveRoutes.printSlips, { params: { wave, unit: id }, body: { count } })
      codes.value = answer.codes
    })
  const forget = () => {
    printedCount.value = codes.value.length
    codes.value = []
    loaded.reload()
  }
  const { data } = loaded
  const choices = data ? data.printed.instrument.languages.filter(isPrintable) : []
  const language = second.value === undefined ? (choices[0] ?? null) : second.value
  return (
    <div class="print-page">
      <Page
        title={fieldworkWords('slips')}
        meta={data?.unit?.name}
        actions={
          <Link to={`/waves/${wave}`} class={buttonClass()}>
            {fieldworkWords('back')}
          </Link>
        }
      >
        <ProblemBanner problem={loaded.problem} onRetry={loaded.reload} />
        <ProblemBanner problem={action.problem} />
        {!data && loaded.isLoading && <Loading lines={6} />}
        {data && !data.unit && <EmptyState title={fieldworkWords('noSuchUnit')} />}
        {data?.unit && data.unit.channel === 'open' && (
          <EmptyState title={fieldworkWords('takesNoSlips')}>{fieldworkWords('takesNoSlipsHelp')}</EmptyState>
        )}
        {data?.unit?.channel === 'slip' && codes.value.length === 0 && (
          <SlipsForm unit={data.unit} justPrinted={printedCount.value} isBusy={action.isBusy} onMake={make} />
        )}
        {data?.unit && codes.value.length > 0 && (
          <PrintedSlips
            printed={data.printed}
            unit={data.unit.name}
            codes={codes.value}
            choices={choices}
            second={language}
            onSecond={(value) => {
              second.value = value
            }}
            onForget={forget}
          />
        )}
      </Page>
    </div>
  )
}
