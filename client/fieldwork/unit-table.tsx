import type { Unit, Wave } from '../../domain/api/waves.ts'
import { fieldworkWords } from '../i18n/fieldwork/words.ts'
import { Button, buttonClass } from '../ui/button.tsx'
import { Link } from '../ui/link.tsx'
import { mayI } from '../ui/session.ts'
import { citizenPath, fullAddress } from './addresses.ts'
import { CopyButton } from './copy-button.tsx'
import { grouped } from './dates.ts'
import { ProgressBar } from './progress-bar.tsx'
import { dayOf, shareOfTime } from './progress-numbers.ts'

interface Props {
  readonly wave: Wave
  readonly units: readonly Unit[]
  readonly onRemove: (unit: Unit) => void
}

export function UnitTable({ wave, units, onRemove }: Props) {
  const expected = shareOfTime(wave.opensOn, wave.closesOn, dayOf(new Date()))
  return (
    <div class="table-scroll unit-scroll">
      <table class="table unit-table">
        <thead>
          <tr>
            <th scope="col">{fieldworkWords('unit')}</th>
            <th scope="col" class="number">
              {fieldworkWords('people')}
            </th>
            <th scope="col">{fieldworkWords('channel')}</th>
            <th scope="col">{fieldworkWords('receivedOfTarget')}</th>
            <th scope="col">
              <span class="sr">{fieldworkWords('tools')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => (
            <UnitRow key={unit.id} wave={wave} unit={unit} expected={expected} onRemove={onRemove} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface RowProps {
  readonly wave: Wave
  readonly unit: Unit
  readonly expected: number | null
  readonly onRemove: (unit: Unit) => void
}

function UnitRow({ wave, unit, expected, onRemove }: RowProps) {
  const sector = wave.design.strata.find(({ code }) => code === unit.stratum)?.name ?? String(unit.stratum)
  return (
    <tr>
      <th scope="row" class="unit-name">
        {unit.name}
        <small>{sector}</small>
      </th>
      <td class="number" data-label={fieldworkWords('people')}>
        {grouped(unit.people)}
      </td>
      <td class="unit-channel" data-label={fieldworkWords('channel')}>
        {fieldworkWords(`channel_${unit.channel}`)}
        {unit.channel === 'slip' && (
          <small class="muted">{fieldworkWords('slipsPrinted', { count: grouped(unit.slips) })}</small>
        )}
      </td>
      <td data-label={fieldworkWords('receivedOfTarget')}>
        <span class="unit-progress">
          <ProgressBar label={unit.name} received={unit.received} target={unit.target} expected={expected} />
          <span class="no-wrap">
            <b>{unit.received === null ? fieldworkWords('few') : grouped(unit.received)}</b>{' '}
            <span class="muted">/ {grouped(unit.target)}</span>
          </span>
        </span>
      </td>
      <td class="unit-tools">
        <UnitTools wave={wave} unit={unit} onRemove={onRemove} />
      </td>
    </tr>
  )
}

function UnitTools({ wave, unit, onRemove }: Omit<RowProps, 'expected'>) {
  const { name } = unit
  const mayRun = mayI('run_fieldwork')
  return (
    <div class="row">
      <CopyButton text={fullAddress(citizenPath(unit.link))} of={name} />
      {mayRun && (
        <Link to={`/waves/${wave.id}/posters/${unit.id}`} class={buttonClass('text', 'small')}>
          {fieldworkWords('poster')}
          <span class="sr">：{name}</span>
        </Link>
      )}
      {mayRun && unit.channel === 'slip' && (
        <Link to={`/waves/${wave.id}/slips/${unit.id}`} class={buttonClass('text', 'small')}>
          {fieldworkWords('slips')}
          <span class="sr">：{name}</span>
        </Link>
      )}
      {mayRun && (
        <Button
          kind="text"
          size="small"
          icon="trash"
          label={fieldworkWords('removeUnit', { name })}
          onClick={() => onRemove(unit)}
        />
      )}
    </div>
  )
}
