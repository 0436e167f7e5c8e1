import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Block } from '../../analysis/report/model.ts'
import { reportWords } from '../i18n/reports/words.ts'
import { FormChoice } from './form-choice.tsx'

interface Entry {
  readonly id: string
  readonly level: 1 | 2
  readonly text: string
}

/** Headings of the first two levels and the annexes. */
const outlineOf = (blocks: readonly Block[]): Entry[] =>
  blocks.flatMap((block): Entry[] => {
    if (block.kind === 'annex') return [{ id: block.id, level: 1, text: block.text }]
    if (block.kind !== 'heading' || block.level === 3) return []
    return [{ id: block.id, level: block.level, text: block.text }]
  })

interface Props {
  readonly blocks: readonly Block[]
  /** What stands beside an entry. */
  readonly tagOf?: (id: string) => ComponentChildren
}

export function Outline({ blocks, tagOf }: Props) {
  const entries = outlineOf(blocks)
  const current = useReadHeading(entries.map(({ id }) => id))
  return (
    <nav class="outline" aria-label={reportWords('outline')}>
      <h2 class="card-eyebrow">{reportWords('outline')}</h2>
      {entries.map(({ id, level, text }) => (
        <a
          key={id}
          href={`#${id}`}
          lang="zh-CN"
          class={level === 2 ? 'outline-second' : undefined}
          aria-current={id === current ? 'location' : undefined}
        >
          <span>{text}</span>
          {level === 1 && tagOf?.(id)}
        </a>
      ))}
      <FormChoice />
    </nav>
  )
}

/** The heading last passed while scrolling. */
function useReadHeading(ids: readonly string[]): string | null {
  const [current, setCurrent] = useState<string | null>(ids[0] ?? null)
  const key = ids.join(' ')
  useEffect(() => {
    const follow = () => {
      const passed = key
        .split(' ')
        .filter((id) => (document.getElementById(id)?.getBoundingClientRect().top ?? 1e9) < 140)
      setCurrent(passed.at(-1) ?? key.split(' ')[0] ?? null)
    }
    addEventListener('scroll', follow, { passive: true })
    return () => removeEventListener('scroll', follow)
  }, [key])
  return current
}
