import { useSignal } from '@preact/signals'
import { type Unit, type Wave, waveRoutes } from '../../domain/api/waves.ts'
import { addressOf, call } from '../api.ts'
import { fieldworkWords } from '../i18n/fieldwork/words.ts'
import { ProblemBanner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { EmptyState, Loading } from '../ui/empty-state.tsx'
import { Pager } from '../ui/pager.tsx'
import { place, setQuery } from '../ui/router.ts'
import { mayI } from '../ui/session.ts'
import { useLoaded } from '../ui/use-loaded.ts'
import { DownloadUnits } from './download-units.tsx'
import { RemoveUnitDialog } from './remove-unit-dialog.tsx'
import { changesOf, filterOf, unitQuery } from './unit-filter.ts'
import { UnitFilters } from './unit-filters.tsx'
import { UnitTable } from './unit-table.tsx'
import './units.css'

interface Props {
  readonly wave: Wave
  /** Counts of the whole wave: when one changes, the shown page is read again. */
  readonly received: number
  readonly total: number
  readonly onAdd: () => void
  readonly onChanged: () => void
}

export function UnitsCard({ wave, received, total, onAdd, onChanged }: Props) {
  const filter = filterOf(place.value.query)
  const request = { params: { wave: wave.id }, query: unitQuery(filter) }
  const loaded = useLoaded(
    (signal) => call(waveRoutes.units, request, signal),
    `${addressOf(waveRoutes.units, request)} ${received} ${total} ${wave.state}`,
  )
  const removing = useSignal<Unit | null>(null)
  const { data } = loaded
  return (
    <Card
      title={fieldworkWords('unitsTitle')}
      tools={data && data.total > 0 && <DownloadUnits wave={wave} filter={filter} />}
      foot={data && data.total > 0 ? fieldworkWords('unitsFoot') : undefined}
    >
      {total > 0 && <UnitFilters wave={wave} filter={filter} found={data?.total ?? null} />}
      {loaded.problem && (
        <div class="card-body">
          <ProblemBanner problem={loaded.problem} onRetry={loaded.reload} />
        </div>
      )}
      {!data && loaded.isLoading && <Loading lines={6} />}
      {data && data.units.length > 0 && (
        <UnitTable
          wave={wave}
          units={data.units}
          onRemove={(unit) => {
            removing.value = unit
          }}
        />
      )}
      {data && data.units.length === 0 && <NoUnits isAny={total > 0} onAdd={onAdd} />}
      {data && (
        <Pager
          page={filter.page}
          total={data.total}
          pageSize={data.pageSize}
          onChange={(page) => setQuery(changesOf({ page }))}
        />
      )}
      <RemoveUnitDialog
        wave={wave.id}
        unit={removing.value}
        onClose={() => {
          removing.value = null
        }}
        onRemoved={() => {
          loaded.reload()
          onChanged()
        }}
      />
    </Card>
  )
}

function NoUnits({ isAny, onAdd }: { isAny: boolean; onAdd: () => void }) {
  if (isAny)
    return (
      <EmptyState
        title={fieldworkWords('noneFound')}
        action={
          <Button onClick={() => setQuery({ search: null, stratum: null, show: null, page: null })}>
            {fieldworkWords('showAll')}
          </Button>
        }
      />
    )
  return (
    <EmptyState
      title={fieldworkWords('noUnits')}
      action={
        mayI('run_fieldwork') && (
          <Button kind="primary" icon="plus" onClick={onAdd}>
            {fieldworkWords('addUnits')}
          </Button>
        )
      }
    >
      {fieldworkWords('noUnitsHelp')}
    </EmptyState>
  )
}
