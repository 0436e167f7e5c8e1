import { measureRoutes } from '../../../domain/api/measures.ts'
import { addressOf } from '../../api.ts'
import { measureWords } from '../../i18n/measures/words.ts'
import { buttonClass } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { chosenUnit, showUnit } from './measures-view.ts'

const files = [
  { name: 'Word', route: measureRoutes.tableDocument },
  { name: 'Excel', route: measureRoutes.tableSheet },
  { name: 'CSV', route: measureRoutes.table },
] as const

/** The whole table of responsibilities, or the extract of one unit. */
export function TableDownload({ wave, units }: { wave: string; units: readonly string[] }) {
  const unit = units.includes(chosenUnit()) ? chosenUnit() : ''
  const query = unit ? { unit } : {}
  return (
    <>
      <select
        class="input measures-unit"
        aria-label={measureWords('forUnit')}
        value={unit}
        onChange={(event) => showUnit(event.currentTarget.value)}
      >
        <option value="">{measureWords('allUnits')}</option>
        {units.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </select>
      <span class="measures-files">
        <span class="muted small">{measureWords('downloadTable')}</span>
        {files.map(({ name, route }) => (
          <a
            key={name}
            class={buttonClass()}
            href={addressOf(route, { params: { wave }, query })}
            aria-label={`${measureWords('downloadTable')} ${name}`}
            download
          >
            <Icon name="download" />
            {name}
          </a>
        ))}
      </span>
    </>
  )
}
