import { designerWords } from '../../i18n/designer/words.ts'
import { CheckField, Field } from '../../ui/field.tsx'
import { asText } from '../document/json.ts'
import { useEditor } from '../editor.ts'
import { choiceWords, fieldHint, fieldWords } from '../field-words.ts'
import type { FormFieldProps } from './form-field.tsx'
import { suggestionsFor } from './suggestions.ts'
import { addressOf, useErrorsAt } from './use-faults.ts'

export const labelOf = ({ field }: Pick<FormFieldProps, 'field'>) => (
  <>
    {fieldWords(field.key)}
    {field.isOptional && <span class="muted small"> {designerWords('optional')}</span>}
  </>
)

export function TextLineField({ field, path, value }: FormFieldProps) {
  const editor = useEditor()
  const choices = suggestionsFor(field.key, path, editor)
  const list = `list-${addressOf(path)}`
  return (
    <Field label={labelOf({ field })} hint={fieldHint(field.key)} error={useErrorsAt(path)}>
      {(wiring) => (
        <>
          <input
            {...wiring}
            class="input"
            data-at={addressOf(path)}
            value={asText(value)}
            list={choices.length > 0 ? list : undefined}
            onInput={(event) => {
              const text = event.currentTarget.value
              editor.set(path, text === '' && field.isOptional ? undefined : text)
            }}
          />
          {choices.length > 0 && (
            <datalist id={list}>
              {choices.map((choice) => (
                <option key={choice.value} value={choice.value}>
                  {choice.label}
                </option>
              ))}
            </datalist>
          )}
        </>
      )}
    </Field>
  )
}

export function NumberField({ field, path, value }: FormFieldProps) {
  const editor = useEditor()
  if (field.shape.kind !== 'number') return null
  const { isWhole, min, max } = field.shape
  return (
    <Field label={labelOf({ field })} hint={fieldHint(field.key)} error={useErrorsAt(path)}>
      {(wiring) => (
        <input
          {...wiring}
          class="input input-number"
          type="number"
          data-at={addressOf(path)}
          step={isWhole ? 1 : 'any'}
          {...(min === null ? {} : { min })}
          {...(max === null ? {} : { max })}
          value={typeof value === 'number' ? value : ''}
          onInput={(event) => {
            const { valueAsNumber } = event.currentTarget
            const nothing = field.isOptional ? undefined : null
            editor.set(path, Number.isFinite(valueAsNumber) ? valueAsNumber : nothing)
          }}
        />
      )}
    </Field>
  )
}

export function FlagField({ field, path, value }: FormFieldProps) {
  const editor = useEditor()
  return (
    <CheckField
      label={fieldWords(field.key)}
      isOn={value === true}
      onChange={(isOn) => editor.set(path, isOn || !field.isOptional ? isOn : undefined)}
    />
  )
}

export function ChoiceField({ field, path, value }: FormFieldProps) {
  const editor = useEditor()
  if (field.shape.kind !== 'choice') return null
  return (
    <Field label={labelOf({ field })} hint={fieldHint(field.key)} error={useErrorsAt(path)}>
      {(wiring) => (
        <select
          {...wiring}
          class="input"
          data-at={addressOf(path)}
          value={asText(value)}
          onChange={(event) => editor.set(path, event.currentTarget.value || undefined)}
        >
          {field.isOptional && <option value="">{designerWords('none')}</option>}
          {field.shape.kind === 'choice' &&
            field.shape.choices.map((choice) => (
              <option key={choice} value={choice}>
                {choiceWords(choice)}
              </option>
            ))}
        </select>
      )}
    </Field>
  )
}
