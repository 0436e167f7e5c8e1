import { useSignal } from '@preact/signals'
import { Button } from '../../ui/button.tsx'
import { CheckField } from '../../ui/field.tsx'
import { asRecord, isRecord, type Json, type Path } from '../document/json.ts'
import { useEditor } from '../editor.ts'
import { isInside } from '../faults/fault-words.ts'
import { fieldHint, fieldWords } from '../field-words.ts'
import { FormField, type FormFieldProps } from './form-field.tsx'
import { blankOf } from './new-entry.ts'
import type { FieldShape } from './shape.ts'
import { useErrorsAt } from './use-faults.ts'

/** A part with fields of its own; an optional one is switched on first. */
export function RecordField({ field, path, value }: FormFieldProps) {
  const editor = useEditor()
  const error = useErrorsAt(path)
  if (field.shape.kind !== 'record') return null
  const { shape } = field
  return (
    <fieldset class="record">
      <legend>{fieldWords(field.key)}</legend>
      {fieldHint(field.key) && <p class="field-hint">{fieldHint(field.key)}</p>}
      {field.isOptional && (
        <CheckField
          label={fieldWords(field.key)}
          isOn={isRecord(value)}
          onChange={(isOn) => editor.set(path, isOn ? blankOf(shape) : undefined)}
        />
      )}
      {error && <span class="field-error">{error}</span>}
      {(isRecord(value) || !field.isOptional) && <RecordForm fields={shape.fields} path={path} value={value} />}
    </fieldset>
  )
}

interface FormProps {
  readonly fields: readonly FieldShape[]
  readonly path: Path
  readonly value: Json | undefined
}

/** Texts first, lists next, short settings side by side, conditions last: by kind, whatever the fields are. */
export function RecordForm({ fields, path, value }: FormProps) {
  const target = useEditor().target.value
  const added = useSignal<readonly string[]>([])
  const record = asRecord(value)
  const isAimedAt = (key: string) => target !== null && isInside(target, [...path, key])
  const isAbsent = ({ key, isOptional, shape }: FieldShape) =>
    isOptional &&
    (shape.kind === 'localized' || shape.kind === 'list') &&
    record[key] === undefined &&
    !added.value.includes(key) &&
    !isAimedAt(key)
  const absent = fields.filter(isAbsent)
  const show = (field: FieldShape) => (
    <FormField key={field.key} field={field} path={[...path, field.key]} value={record[field.key]} />
  )
  const of = (...kinds: FieldShape['shape']['kind'][]) =>
    fields.filter((field) => kinds.includes(field.shape.kind) && !absent.includes(field))
  const settings = of('text', 'number', 'choice', 'boolean')
  return (
    <div class="record-form">
      {of('localized').map(show)}
      {of('list').map(show)}
      {absent.length > 0 && (
        <div class="row absent">
          {absent.map(({ key }) => (
            <Button
              key={key}
              kind="text"
              size="small"
              icon="plus"
              onClick={() => {
                added.value = [...added.value, key]
              }}
            >
              {fieldWords(key)}
            </Button>
          ))}
        </div>
      )}
      {settings.length > 0 && <div class="settings">{settings.map(show)}</div>}
      {of('record', 'other').map(show)}
      {of('condition').map(show)}
    </div>
  )
}
