import type { Signal } from '@preact/signals'
import type { MeasureEdit, WaveMeasure } from '../../../domain/api/measures.ts'
import { measureWords } from '../../i18n/measures/words.ts'
import { SelectField, TextField } from '../../ui/field.tsx'
import { dueText } from './measure-words.ts'

type Phrase = 'indicator' | 'leadUnit' | 'leader'
const phrases: readonly { readonly key: Phrase; readonly label: 'indicator' | 'lead' | 'leader' }[] = [
  { key: 'leadUnit', label: 'lead' },
  { key: 'leader', label: 'leader' },
  { key: 'indicator', label: 'indicator' },
]
const mostQuarters = 20
const isBetween = (text: string, least: number, most: number) =>
  text.trim().length >= least && text.trim().length <= most

/** Which fields cannot be stored as they are. */
export const faultsOf = (edit: MeasureEdit): readonly (keyof MeasureEdit)[] => [
  ...(isBetween(edit.text, 10, 300) ? [] : (['text'] as const)),
  ...phrases.map(({ key }) => key).filter((key) => !isBetween(edit[key], 2, 120)),
  ...(edit.supportUnits.every((unit) => isBetween(unit, 2, 120)) ? [] : (['supportUnits'] as const)),
]

export const unitsIn = (text: string): string[] =>
  text
    .split(/[、,，;；]/)
    .map((unit) => unit.trim())
    .filter(Boolean)

interface Props {
  readonly edit: Signal<MeasureEdit>
  readonly faults: readonly (keyof MeasureEdit)[]
  /** Where the quarters are counted from. */
  readonly entry: Pick<WaveMeasure, 'due'> & { readonly quarters: number }
}

/** The parts of a measure that staff may write. */
export function EditFields({ edit, faults, entry }: Props) {
  const set = (change: Partial<MeasureEdit>) => {
    edit.value = { ...edit.value, ...change }
  }
  const fault = (key: keyof MeasureEdit) => (faults.includes(key) ? measureWords('phraseFault') : undefined)
  const value = edit.value
  return (
    <>
      <TextField
        label={measureWords('text')}
        hint={measureWords('textHint')}
        error={faults.includes('text') ? measureWords('textFault') : undefined}
        value={value.text}
        rows={4}
        maxLength={300}
        onInput={(text) => set({ text })}
      />
      {phrases.map(({ key, label }) => (
        <TextField
          key={key}
          label={measureWords(label)}
          hint={key === 'leader' ? measureWords('leaderHint') : undefined}
          error={fault(key)}
          value={value[key]}
          maxLength={120}
          onInput={(text) => set({ [key]: text })}
        />
      ))}
      <TextField
        label={measureWords('support')}
        hint={measureWords('supportHint')}
        error={fault('supportUnits')}
        value={value.supportUnits.join('、')}
        onInput={(text) => set({ supportUnits: text.split('、') })}
      />
      <SelectField
        label={measureWords('due')}
        value={String(value.quartersToDeadline)}
        choices={Array.from({ length: mostQuarters }, (_, i) => ({
          value: String(i + 1),
          label: dueText(entry, i + 1 - entry.quarters),
        }))}
        onChange={(quarters) => set({ quartersToDeadline: Number(quarters) })}
      />
    </>
  )
}
