import { useSignal } from '@preact/signals'
import type { Unit } from '../../domain/api/waves.ts'
import type { Language } from '../../domain/localized.ts'
import { fieldworkWords } from '../i18n/fieldwork/words.ts'
import { isPrintable } from '../i18n/printed/words.ts'
import { ProblemBanner } from '../ui/banner.tsx'
import { Button, buttonClass } from '../ui/button.tsx'
import { EmptyState, Loading } from '../ui/empty-state.tsx'
import { Link } from '../ui/link.tsx'
import { Page } from '../ui/page.tsx'
import { place } from '../ui/router.ts'
import { useLoaded } from '../ui/use-loaded.ts'
import { LocalAddressWarning } from './local-address-warning.tsx'
import { Poster } from './poster.tsx'
import { SecondLanguage } from './second-language.tsx'
import { everyUnit, filterOf, filterText, readUnits } from './unit-filter.ts'
import { isUnit, readPrinted } from './use-printed.ts'
import './fieldwork.css'
import './paper.css'

/** The units whose posters are wanted: one, all of the filter in the address, or none for the open link. */
async function readPosterUnits(wave: string, unit: string, signal: AbortSignal): Promise<Unit[]> {
  if (unit === 'open') return []
  if (unit === 'all') return readUnits(wave, filterOf(place.value.query), signal)
  return (await readUnits(wave, everyUnit, signal, isUnit(unit))).filter(isUnit(unit))
}

export function PosterPage({ wave, unit }: { wave: string; unit: string }) {
  const loaded = useLoaded(async (signal) => {
    const [printed, units] = await Promise.all([readPrinted(wave, signal), readPosterUnits(wave, unit, signal)])
    return { printed, units }
  }, `${wave} ${unit} ${place.value.query}`)
  const second = useSignal<Language | null | undefined>(undefined)
  const { data } = loaded
  const choices = data ? data.printed.instrument.languages.filter(isPrintable) : []
  const language = second.value === undefined ? (choices[0] ?? null) : second.value
  const posters = data ? posterTargets(data.units, unit === 'open' ? data.printed.wave.openLink : null) : []
  return (
    <div class="print-page">
      <Page
        title={fieldworkWords(unit === 'all' ? 'allPosters' : 'poster')}
        meta={data && <span>{fieldworkWords('sheets', { count: posters.length })}</span>}
        actions={
          <>
            <Link
              to={`/waves/${wave}${unit === 'all' ? filterText(filterOf(place.value.query)) : ''}`}
              class={buttonClass()}
            >
              {fieldworkWords('back')}
            </Link>
            {posters.length > 0 && (
              <Button kind="primary" icon="printer" onClick={() => print()}>
                {fieldworkWords('print')}
              </Button>
            )}
          </>
        }
      >
        <ProblemBanner problem={loaded.problem} onRetry={loaded.reload} />
        {!data && loaded.isLoading && <Loading lines={8} />}
        {data && posters.length === 0 && <EmptyState title={fieldworkWords('noPosters')} />}
        {data && posters.length > 0 && (
          <>
            <div class="no-print stack">
              <LocalAddressWarning />
              <SecondLanguage
                choices={choices}
                value={language}
                onChange={(value) => {
                  second.value = value
                }}
              />
            </div>
            <div class="paper-sheets">
              {posters.map((target) => (
                <Poster key={target.link} printed={data.printed} target={target} second={language} />
              ))}
            </div>
          </>
        )}
      </Page>
    </div>
  )
}

const posterTargets = (units: readonly Unit[], openLink: string | null) =>
  openLink
    ? [{ link: openLink, unit: null, isSlip: false }]
    : units.map(({ link, name, channel }) => ({ link, unit: name, isSlip: channel === 'slip' }))
