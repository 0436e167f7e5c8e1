import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

interface Frame {
  readonly label: ComponentChildren
  readonly hint?: ComponentChildren
  readonly error?: string | undefined
}
interface Wiring {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': 'true' | undefined
}

/** Label, hint and error around any control; the control spreads the wiring it is given. */
export function Field(props: Frame & { children: (wiring: Wiring) => ComponentChildren }) {
  const id = useId()
  const described = [props.hint && `${id}-hint`, props.error && `${id}-error`].filter(Boolean).join(' ')
  const wiring: Wiring = {
    id,
    'aria-describedby': described || undefined,
    'aria-invalid': props.error ? 'true' : undefined,
  }
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      {props.hint && (
        <span class="field-hint" id={`${id}-hint`}>
          {props.hint}
        </span>
      )}
      {props.children(wiring)}
      {props.error && (
        <span class="field-error" id={`${id}-error`}>
          {props.error}
        </span>
      )}
    </div>
  )
}

interface TextProps extends Frame {
  readonly value: string
  readonly onInput: (value: string) => void
  readonly type?: 'text' | 'password' | 'number' | 'date' | 'email'
  readonly autocomplete?: string
  readonly isRequired?: boolean
  readonly maxLength?: number
  readonly rows?: number
}

export function TextField({ label, hint, error, value, onInput, type, autocomplete, ...rest }: TextProps) {
  const listen = (event: { currentTarget: { value: string } }) => onInput(event.currentTarget.value)
  const shared = {
    class: 'input',
    value,
    required: rest.isRequired ?? false,
    ...(rest.maxLength ? { maxLength: rest.maxLength } : {}),
    onInput: listen,
  }
  return (
    <Field label={label} hint={hint} error={error}>
      {(wiring) =>
        rest.rows ? (
          <textarea {...wiring} {...shared} rows={rest.rows} />
        ) : (
          // Preact's types want one kind of input per element; these kinds take the same attributes.
          <input
            {...wiring}
            {...shared}
            type={(type ?? 'text') as 'text'}
            {...(autocomplete ? { autocomplete } : {})}
          />
        )
      }
    </Field>
  )
}

interface SelectProps<Value extends string> extends Frame {
  readonly value: Value
  readonly choices: readonly { readonly value: Value; readonly label: string }[]
  readonly onChange: (value: Value) => void
}

export function SelectField<Value extends string>(props: SelectProps<Value>) {
  return (
    <Field label={props.label} hint={props.hint} error={props.error}>
      {(wiring) => (
        <select
          {...wiring}
          class="input"
          value={props.value}
          // The values are the ones listed below.
          onChange={(event) => props.onChange(event.currentTarget.value as Value)}
        >
          {props.choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

export function CheckField(props: { label: ComponentChildren; isOn: boolean; onChange: (isOn: boolean) => void }) {
  return (
    <label class="check">
      <input type="checkbox" checked={props.isOn} onChange={(event) => props.onChange(event.currentTarget.checked)} />
      <span>{props.label}</span>
    </label>
  )
}
