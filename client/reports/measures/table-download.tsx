import { measureRoutes, type WaveMeasures } from '../../../domain/api/measures.ts'
import { addressOf } from '../../api.ts'
import { measureWords } from '../../i18n/measures/words.ts'
import { buttonClass } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { chosenUnit, showUnit } from './measures-view.ts'

/** Units that lead or support a measure of the table, those that lead most first. */
export function unitsInTable({ measures }: WaveMeasures): string[] {
  const adopted = measures.filter(({ decision }) => decision === 'adopted')
  const shown = adopted.length > 0 ? adopted : measures.filter(({ programme }) => programme !== null)
  const led = new Map<string, number>()
  for (const { measure } of shown) {
    led.set(measure.leadUnit, (led.get(measure.leadUnit) ?? 0) + 1)
    for (const unit of measure.supportUnits) led.set(unit, led.get(unit) ?? 0)
  }
  return [...led].sort(([, a], [, b]) => b - a).map(([unit]) => unit)
}

const files = [
  { name: 'Word', route: measureRoutes.tableDocument },
  { name: 'Excel', route: measureRoutes.tableSheet },
  { name: 'CSV', route: measureRoutes.table },
] as const

/** The whole table of responsibilities, or the extract of one unit. */
export function TableDownload({ wave, data }: { wave: string; data: WaveMeasures }) {
  const units = unitsInTable(data)
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
