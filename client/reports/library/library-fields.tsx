import type { Signal } from '@preact/signals'
import { type LibraryEdit, libraryEditSchema } from '../../../domain/library-edit.ts'
import { costClasses, evidenceGrades, measureCauses, outcomes } from '../../../domain/measure.ts'
import { libraryWords } from '../../i18n/library/words.ts'
import { measureWords } from '../../i18n/measures/words.ts'
import { SelectField, TextField } from '../../ui/field.tsx'
import { unitsIn } from '../measures/edit-fields.tsx'

type Key = keyof LibraryEdit

/** Fields that the server would refuse. */
export function libraryFaults(edit: LibraryEdit): readonly Key[] {
  const parsed = libraryEditSchema.safeParse(edit)
  return parsed.success ? [] : [...new Set(parsed.error.issues.map(({ path }) => path[0] as Key))]
}

export const tidyEdit = (edit: LibraryEdit): LibraryEdit => ({
  ...edit,
  supportUnits: unitsIn(edit.supportUnits.join('、')),
})

const phrases = [
  { key: 'leadUnit', label: 'lead' },
  { key: 'leader', label: 'leader' },
  { key: 'indicator', label: 'indicator' },
] as const
const grounds = [
  { key: 'basis', label: 'basis' },
  { key: 'burdens', label: 'burdens' },
  { key: 'objections', label: 'objections' },
  { key: 'reconsider', label: 'reconsider' },
] as const

const hints: Partial<Record<Key, () => string>> = {
  leader: () => measureWords('leaderHint'),
  basis: () => libraryWords('basisHint'),
}

const words = <Value extends string>(values: readonly Value[], label: (value: Value) => string) =>
  values.map((value) => ({ value, label: label(value) }))

interface Props {
  readonly edit: Signal<LibraryEdit>
  readonly faults: readonly Key[]
}

export function LibraryFields({ edit, faults }: Props) {
  const value = edit.value
  const set = (change: Partial<LibraryEdit>) => {
    edit.value = { ...edit.value, ...change }
  }
  const phrase = ({ key, label }: (typeof phrases)[number] | (typeof grounds)[number]) => (
    <TextField
      key={key}
      label={measureWords(label)}
      hint={hints[key]?.()}
      error={faults.includes(key) ? measureWords('phraseFault') : undefined}
      value={value[key]}
      maxLength={120}
      onInput={(text) => set({ [key]: text })}
    />
  )
  return (
    <>
      <TextField
        label={measureWords('text')}
        hint={measureWords('textHint')}
        error={faults.includes('text') ? measureWords('textFault') : undefined}
        value={value.text}
        rows={3}
        maxLength={300}
        onInput={(text) => set({ text })}
      />
      <div class="library-fields">
        <SelectField
          label={measureWords('cause')}
          value={value.cause}
          choices={words(measureCauses, (one) => measureWords(`cause_${one}`))}
          onChange={(cause) => set({ cause })}
        />
        <SelectField
          label={libraryWords('quarters')}
          value={String(value.quartersToDeadline)}
          choices={Array.from({ length: 20 }, (_, i) => ({
            value: String(i + 1),
            label: libraryWords('quartersCount', { count: i + 1 }),
          }))}
          onChange={(quarters) => set({ quartersToDeadline: Number(quarters) })}
        />
        <SelectField
          label={libraryWords('outcome')}
          value={value.outcome}
          choices={words(outcomes, (one) => libraryWords(`outcome_${one}`))}
          onChange={(outcome) => set({ outcome })}
        />
        <SelectField
          label={libraryWords('cost')}
          value={value.costClass}
          choices={words(costClasses, (one) => libraryWords(`cost_${one}`))}
          onChange={(costClass) => set({ costClass })}
        />
        <SelectField
          label={libraryWords('evidence')}
          value={value.evidence}
          choices={words(evidenceGrades, (one) => libraryWords(`evidence_${one}`))}
          onChange={(evidence) => set({ evidence })}
        />
        {phrases.map(phrase)}
      </div>
      <TextField
        label={measureWords('support')}
        hint={measureWords('supportHint')}
        error={faults.includes('supportUnits') ? measureWords('phraseFault') : undefined}
        value={value.supportUnits.join('、')}
        onInput={(text) => set({ supportUnits: text.split('、') })}
      />
      {grounds.map(phrase)}
    </>
  )
}
