import { useSignal } from '@preact/signals'
import type { SampleDesign } from '../../domain/sample-design.ts'
import { fieldworkWords } from '../i18n/fieldwork/words.ts'
import { Segmented } from '../ui/segmented.tsx'
import { grouped } from './dates.ts'
import type { PastedUnit, RowFault, UnitColumn } from './pasted-units.ts'
import type { ServerRowFault } from './server-row-faults.ts'

const shownRows = 100

interface Props {
  readonly units: readonly PastedUnit[]
  readonly strata: SampleDesign['strata']
  /** What the server said about the rows as they were sent. */
  readonly refused: readonly ServerRowFault[]
}

/** How each row was understood, its fault in words beside it, before anything is sent. */
export function PastePreview({ units, strata, refused }: Props) {
  const view = useSignal<'all' | 'faulty'>('all')
  const refusedRows = new Map(refused.map((fault) => [fault.row, fault]))
  const all = units.map((unit, i) => ({ unit, refusal: refusedRows.get(i + 1) }))
  const faulty = all.filter(({ unit, refusal }) => unit.faults.length > 0 || refusal)
  const wanted = view.value === 'faulty' ? faulty : all
  return (
    <div>
      <div class="row spread">
        <p role="status">
          {fieldworkWords(faulty.length > 0 ? 'readWithFaults' : 'readWell', {
            count: units.length,
            faulty: faulty.length,
          })}
        </p>
        <Segmented
          label={fieldworkWords('show')}
          value={view.value}
          choices={[
            { value: 'all', label: fieldworkWords('all') },
            { value: 'faulty', label: fieldworkWords('faultyRows', { count: faulty.length }) },
          ]}
          onChange={(value) => {
            view.value = value
          }}
        />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section class="table-scroll paste-preview" tabIndex={0} aria-label={fieldworkWords('preview')}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{fieldworkWords('line')}</th>
              {(['unit', 'sector', 'people', 'target', 'channel', 'reading'] as const).map((word) => (
                <th scope="col" key={word}>
                  {fieldworkWords(word)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {wanted.slice(0, shownRows).map(({ unit, refusal }) => (
              <PreviewRow key={unit.line} unit={unit} strata={strata} refusal={refusal} />
            ))}
          </tbody>
        </table>
      </section>
      {wanted.length > shownRows && (
        <p class="muted small">{fieldworkWords('moreRows', { count: wanted.length - shownRows })}</p>
      )}
    </div>
  )
}

function PreviewRow(props: { unit: PastedUnit; strata: SampleDesign['strata']; refusal: ServerRowFault | undefined }) {
  const { unit, strata, refusal } = props
  const { read, cells } = unit
  const sector = strata.find(({ code }) => code === read.stratum)
  const shown: Record<UnitColumn, string> = {
    name: read.name ?? cells.name,
    stratum: sector ? `${sector.name}（${sector.code}）` : cells.stratum,
    people: read.people === undefined ? cells.people : grouped(read.people),
    target: read.target === undefined ? cells.target : grouped(read.target),
    channel: read.channel ? fieldworkWords(`channel_${read.channel}`) : cells.channel,
  }
  const isWrong = (column: UnitColumn) => unit.faults.some((fault) => fault.column === column)
  const words = [...unit.faults.map((fault) => faultWords(fault, unit, strata)), ...refusalWords(refusal)]
  return (
    <tr class={words.length > 0 ? 'is-faulty' : undefined}>
      <td>{unit.line}</td>
      {(Object.keys(shown) as UnitColumn[]).map((column) => (
        <td key={column} class={isWrong(column) ? 'cell-wrong' : undefined}>
          {shown[column] || '—'}
        </td>
      ))}
      <td class={words.length > 0 ? 'fault-words' : 'muted'}>{words.join(' ') || fieldworkWords('rowGood')}</td>
    </tr>
  )
}

const columnWords = {
  name: 'unitName',
  stratum: 'sector',
  people: 'people',
  target: 'target',
  channel: 'channel',
} as const

function faultWords(fault: RowFault, { cells }: PastedUnit, strata: SampleDesign['strata']): string {
  return fieldworkWords(`row_${fault.code}`, {
    column: fieldworkWords(columnWords[fault.column]),
    text: cells[fault.column],
    line: fault.line ?? '',
    sectors: strata.map(({ name }) => name).join(' / '),
  })
}

function refusalWords(refusal: ServerRowFault | undefined): string[] {
  if (!refusal) return []
  const known = refusalCodes.find((code) => code === refusal.code) ?? 'other'
  return [fieldworkWords(`refused_${known}`)]
}
const refusalCodes = ['name_exists', 'name_twice', 'unknown_stratum', 'text_unreadable'] as const
