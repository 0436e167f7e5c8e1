import { useSignal } from '@preact/signals'
import { useEffect, useLayoutEffect } from 'preact/hooks'
import type { Wave } from '../../domain/api/waves.ts'
import { fieldworkWords } from '../i18n/fieldwork/words.ts'
import { setQuery } from '../ui/router.ts'
import { SearchField } from '../ui/search-field.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { grouped } from './dates.ts'
import { changesOf, type UnitFilter } from './unit-filter.ts'

const pauseMilliseconds = 250

export function UnitFilters({ wave, filter, found }: { wave: Wave; filter: UnitFilter; found: number | null }) {
  const typed = useSignal(filter.search)
  useEffect(() => {
    if (typed.value === filter.search) return
    const timer = setTimeout(() => setQuery(changesOf({ search: typed.value, page: 1 })), pauseMilliseconds)
    return () => clearTimeout(timer)
  }, [typed.value])
  // Before it is painted: later, a letter typed meanwhile would be taken back.
  useLayoutEffect(() => {
    typed.value = filter.search
  }, [filter.search])
  return (
    <div class="unit-filters">
      <SearchField
        label={fieldworkWords('searchUnits')}
        value={typed.value}
        onInput={(value) => {
          typed.value = value.slice(0, 80)
        }}
      />
      {wave.design.strata.length > 1 && (
        <Segmented
          label={fieldworkWords('sector')}
          value={filter.stratum}
          choices={[
            { value: null, label: fieldworkWords('allSectors') },
            ...wave.design.strata.map(({ code, name }) => ({ value: code, label: name })),
          ]}
          onChange={(stratum) => setQuery(changesOf({ stratum, page: 1 }))}
        />
      )}
      <Segmented
        label={fieldworkWords('show')}
        value={filter.show}
        choices={[
          { value: 'all', label: fieldworkWords('all') },
          { value: 'behind', label: fieldworkWords('behind') },
        ]}
        onChange={(show) => setQuery(changesOf({ show, page: 1 }))}
      />
      <span class="muted small" role="status">
        {found === null ? '' : fieldworkWords('unitsCount', { count: grouped(found) })}
      </span>
    </div>
  )
}
