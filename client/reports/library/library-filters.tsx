import { type LibraryState, type libraryRoutes, libraryStates } from '../../../domain/api/library.ts'
import type { ResponseOf } from '../../../domain/api/route.ts'
import { type Measure, measureTerms } from '../../../domain/measure.ts'
import { libraryWords } from '../../i18n/library/words.ts'
import { measureWords } from '../../i18n/measures/words.ts'
import { SearchField } from '../../ui/search-field.tsx'
import { local } from '../labels.ts'

export interface Filters {
  readonly search?: string
  readonly issue?: string
  readonly unit?: string
  readonly term?: Measure['term']
  readonly state?: LibraryState
}
export const noFilters: Filters = {}

interface Props {
  readonly wanted: Filters
  readonly data: ResponseOf<typeof libraryRoutes.list>
  readonly onChange: (next: Filters) => void
}

/** What is looked for. */
export function LibraryFilters({ wanted, data, onChange }: Props) {
  const set = (key: keyof Filters, value: string) => {
    const { [key]: _, ...others } = wanted
    onChange(value ? { ...others, [key]: value } : others)
  }
  return (
    <div class="library-filters no-print">
      <SearchField label={libraryWords('search')} value={wanted.search ?? ''} onInput={(text) => set('search', text)} />
      <Pick
        label={measureWords('issue')}
        all={libraryWords('allIssues')}
        value={wanted.issue}
        choices={data.issues.map(({ id, name }) => ({ value: id, label: `${id} ${local(name)}` }))}
        onChange={(value) => set('issue', value)}
      />
      <Pick
        label={measureWords('forUnit')}
        all={libraryWords('allUnits')}
        value={wanted.unit}
        choices={data.units.map((unit) => ({ value: unit, label: unit }))}
        onChange={(value) => set('unit', value)}
      />
      <Pick
        label={libraryWords('term')}
        all={libraryWords('allTerms')}
        value={wanted.term}
        choices={measureTerms.map((term) => ({ value: term, label: libraryWords(`term_${term}`) }))}
        onChange={(value) => set('term', value)}
      />
      <Pick
        label={measureWords('decision')}
        all={libraryWords('allStates')}
        value={wanted.state}
        choices={libraryStates.map((state) => ({ value: state, label: libraryWords(`state_${state}`) }))}
        onChange={(value) => set('state', value)}
      />
    </div>
  )
}

interface PickProps {
  readonly label: string
  readonly all: string
  readonly value: string | undefined
  readonly choices: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (value: string) => void
}

const Pick = ({ label, all, value, choices, onChange }: PickProps) => (
  <select
    class="input"
    aria-label={label}
    value={value ?? ''}
    onChange={(event) => onChange(event.currentTarget.value)}
  >
    <option value="">{all}</option>
    {choices.map((one) => (
      <option key={one.value} value={one.value}>
        {one.label}
      </option>
    ))}
  </select>
)
