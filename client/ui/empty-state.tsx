import type { ComponentChildren } from 'preact'
import { commonWords } from '../i18n/common/words.ts'

/** Nothing here yet: what that means and the next step. */
export function EmptyState(props: { title: string; children?: ComponentChildren; action?: ComponentChildren }) {
  return (
    <div class="empty">
      <p class="empty-title">{props.title}</p>
      {props.children && <p>{props.children}</p>}
      {props.action}
    </div>
  )
}

/** Grey lines while something is being read. */
export function Loading({ lines = 4 }: { lines?: number }) {
  return (
    <div class="loading" role="status">
      <span class="sr">{commonWords('loading')}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span class="skeleton" key={line} style={{ width: `${92 - ((line * 17) % 40)}%` }} />
      ))}
    </div>
  )
}
