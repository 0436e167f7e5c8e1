import type { ComponentChildren } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Report } from '../../analysis/report/model.ts'
import { statementsOf } from '../../analysis/report/review/statements.ts'
import { reportWords } from '../i18n/reports/words.ts'
import { FormLinks } from './form-choice.tsx'

interface Entry {
  readonly id: string
  readonly level: 1 | 2
  readonly text: string
}

/** Headings of the first two levels, those that run on in their paragraph, and the annexes. */
function outlineOf(report: Report): Entry[] {
  const firsts = new Map(statementsOf(report).flatMap(({ block, at, text }) => (at === 0 ? [[block, text]] : [])))
  return report.blocks.flatMap((block, index): Entry[] => {
    if (block.kind === 'annex') return [{ id: block.id, level: 1, text: block.text }]
    if (block.kind === 'paragraph' && block.lead)
      return [{ id: block.lead, level: 2, text: firsts.get(index)?.replace(/。$/, '') ?? '' }]
    if (block.kind !== 'heading' || block.level === 3) return []
    return [{ id: block.id, level: block.level, text: block.text }]
  })
}

interface Props {
  /** Null where there is only the way to its forms. */
  readonly report: Report | null
  /** What stands beside an entry. */
  readonly tagOf?: (id: string) => ComponentChildren
}

export function Outline({ report, tagOf }: Props) {
  const entries = useMemo(() => (report ? outlineOf(report) : []), [report])
  const current = useReadHeading(entries.map(({ id }) => id))
  return (
    <nav class="outline" aria-label={reportWords('outline')}>
      {report && <h2 class="card-eyebrow">{reportWords('outline')}</h2>}
      {entries.map(({ id, level, text }) => (
        <a
          key={id}
          href={`#${id}`}
          lang={report?.language ?? 'zh-CN'}
          class={level === 2 ? 'outline-second' : undefined}
          aria-current={id === current ? 'location' : undefined}
        >
          <span>{text}</span>
          {level === 1 && tagOf?.(id)}
        </a>
      ))}
      <FormLinks />
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
