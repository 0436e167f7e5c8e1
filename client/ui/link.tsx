import type { ComponentChildren } from 'preact'
import { navigate } from './router.ts'

interface Props {
  readonly to: string
  readonly class?: string
  readonly isCurrent?: boolean
  readonly title?: string
  readonly onClick?: () => void
  readonly children: ComponentChildren
}

/** An ordinary link that does not reload the page; with a modifier key the browser does what it always does. */
export function Link({ to, isCurrent, onClick, children, ...rest }: Props) {
  return (
    <a
      href={to}
      class={rest.class}
      title={rest.title}
      aria-current={isCurrent ? 'page' : undefined}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
        event.preventDefault()
        onClick?.()
        navigate(to)
      }}
    >
      {children}
    </a>
  )
}
