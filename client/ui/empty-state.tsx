import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
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

/** Until then most things are there. */
const patienceMs = 3000

/** Grey lines while something is being read; where that takes long, it is said why. */
export function Loading({ lines = 4 }: { lines?: number }) {
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), patienceMs)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div class="loading" role="status">
      {isLong ? <p>{commonWords('stillLoading')}</p> : <span class="sr">{commonWords('loading')}</span>}
      {Array.from({ length: lines }, (_, line) => (
        <span class="skeleton" key={line} style={{ width: `${92 - ((line * 17) % 40)}%` }} />
      ))}
    </div>
  )
}
