import { designerWords } from '../../i18n/designer/words.ts'
import { CheckField, Field } from '../../ui/field.tsx'
import { asList, asText } from '../document/json.ts'
import { useEditor } from '../editor.ts'
import { choiceWords, fieldHint, fieldWords } from '../field-words.ts'
import { EntryTable } from './entry-table.tsx'
import type { FormFieldProps } from './form-field.tsx'
import { JsonField } from './json-field.tsx'
import { labelOf } from './scalar-fields.tsx'
import { addressOf, useErrorsAt } from './use-faults.ts'

/** Lists of texts are lines, lists of choices are ticks, lists of records are tables. */
export function ListField(props: FormFieldProps) {
  if (props.field.shape.kind !== 'list') return null
  const { element } = props.field.shape
  if (element.kind === 'text') return <LinesField {...props} />
  if (element.kind === 'choice') return <TicksField {...props} choices={element.choices} />
  if (element.kind === 'record') return <EntryTable {...props} fields={element.fields} />
  return <JsonField {...props} />
}

function LinesField({ field, path, value }: FormFieldProps) {
  const editor = useEditor()
  const lines = asList(value).map(asText)
  return (
    <Field
      label={labelOf({ field })}
      hint={[fieldHint(field.key), designerWords('onePerLine')].filter(Boolean).join(' · ')}
      error={useErrorsAt(path)}
    >
      {(wiring) => (
        <textarea
          {...wiring}
          class="input"
          data-at={addressOf(path)}
          rows={Math.max(2, lines.length)}
          value={lines.join('\n')}
          // Empty lines are taken away when the field is left, so that one can be begun.
          onInput={(event) => editor.set(path, event.currentTarget.value.split('\n'))}
          onBlur={(event) =>
            editor.set(
              path,
              event.currentTarget.value.split('\n').filter((line) => line.trim()),
            )
          }
        />
      )}
    </Field>
  )
}

function TicksField({ field, path, value, choices }: FormFieldProps & { choices: readonly string[] }) {
  const editor = useEditor()
  const chosen = asList(value).map(asText)
  const error = useErrorsAt(path)
  return (
    <fieldset class="record">
      <legend>{fieldWords(field.key)}</legend>
      {fieldHint(field.key) && <p class="field-hint">{fieldHint(field.key)}</p>}
      <div class="ticks">
        {choices.map((choice) => (
          <CheckField
            key={choice}
            label={choiceWords(choice)}
            isOn={chosen.includes(choice)}
            onChange={(isOn) =>
              editor.set(
                path,
                choices.filter((one) => (one === choice ? isOn : chosen.includes(one))),
              )
            }
          />
        ))}
      </div>
      {error && <span class="field-error">{error}</span>}
    </fieldset>
  )
}
