import type { ComponentChildren } from 'preact'
import { Icon } from '../icon.tsx'

/** One category as a row that can be tapped anywhere. The native input lies over it. */
export function OptionRow(props: {
  readonly takesMany: boolean
  readonly name: string
  readonly isOn: boolean
  readonly onToggle: () => void
  readonly children: ComponentChildren
}) {
  const { takesMany, name, isOn, onToggle, children } = props
  return (
    <label class={isOn ? 'opt on' : 'opt'}>
      <input
        type={takesMany ? 'checkbox' : 'radio'}
        name={name}
        checked={isOn}
        onChange={(event) => {
          onToggle()
          // At the limit nothing changes, so nothing is drawn again: the browser's own tick has to go.
          if (takesMany) event.currentTarget.checked = isOn
        }}
      />
      <span class={takesMany ? 'box' : 'box round'}>{takesMany ? <Icon name="check" /> : null}</span>
      <span class="tx">{children}</span>
    </label>
  )
}
