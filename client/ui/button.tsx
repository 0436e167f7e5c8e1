import type { ComponentChildren } from 'preact'
import { Icon } from './icon.tsx'
import type { IconName } from './icon-paths.ts'
import { showToast } from './show-toast.ts'

interface Props {
  readonly children?: ComponentChildren
  readonly kind?: 'primary' | 'secondary' | 'text' | 'danger'
  readonly size?: 'small' | 'normal'
  readonly icon?: IconName
  /** Name for readers where the button shows only an icon. */
  readonly label?: string
  /** Not allowed now, and why: shown on hover and when pressed, and read aloud. The button stays reachable. */
  readonly disabledReason?: string | undefined
  readonly isBusy?: boolean
  readonly type?: 'button' | 'submit'
  readonly onClick?: (event: MouseEvent) => void
}

export const buttonClass = (kind: Props['kind'] = 'secondary', size: Props['size'] = 'normal') =>
  `button button-${kind}${size === 'small' ? ' button-small' : ''}`

export function Button(props: Props) {
  const isRefused = Boolean(props.disabledReason) || props.isBusy
  const isOnce = props.kind === 'primary' || props.kind === 'danger'
  return (
    <button
      type={props.type ?? 'button'}
      class={buttonClass(props.kind, props.size)}
      aria-label={props.label}
      aria-disabled={isRefused ? 'true' : undefined}
      aria-busy={props.isBusy ? 'true' : undefined}
      title={props.disabledReason ?? props.label}
      onClick={(event) => {
        // The second press of a double click is no second wish: the button may stand for the next thing by then.
        const isEcho = isOnce && event.detail > 1
        if (!isRefused && !isEcho) return props.onClick?.(event)
        event.preventDefault()
        if (props.disabledReason) showToast(props.disabledReason)
      }}
    >
      {props.icon && <Icon name={props.icon} />}
      {props.children}
    </button>
  )
}
