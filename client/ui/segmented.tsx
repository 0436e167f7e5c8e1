interface Props<Value> {
  readonly label: string
  readonly value: Value
  readonly choices: readonly { readonly value: Value; readonly label: string }[]
  readonly onChange: (value: Value) => void
}

/** A few choices side by side, one of them pressed. */
export function Segmented<Value extends string | number | null>(props: Props<Value>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring its own frame; these are buttons, not inputs.
    <div class="segmented" role="group" aria-label={props.label}>
      {props.choices.map((choice) => (
        <button
          type="button"
          key={choice.value ?? ''}
          aria-pressed={choice.value === props.value ? 'true' : 'false'}
          onClick={() => props.onChange(choice.value)}
        >
          {choice.label}
        </button>
      ))}
    </div>
  )
}
