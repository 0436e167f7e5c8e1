import { useSignal } from '@preact/signals'
import type { Findings } from '../../analysis/report/findings.ts'
import { reportWords } from '../i18n/reports/words.ts'
import { Button, buttonClass } from '../ui/button.tsx'
import { Link } from '../ui/link.tsx'
import { pageOfWave } from '../ui/wave-state.ts'
import { sectorName } from './labels.ts'

const first = 3
const more = 20

const addressOfAll = (wave: string, group: string): string => {
  const page = pageOfWave(wave, 'comments')
  return `${page}${page.includes('?') ? '&' : '?'}group=${encodeURIComponent(group)}`
}

interface Props {
  readonly findings: Findings
  readonly field: { readonly id: string; readonly label: string }
  /** Of each field, how many comments there are: of many, the findings hold the first. */
  readonly counts: Readonly<Record<string, number>>
  readonly wave: string
}

/** Comments are asked by field, not by issue: it says so. */
export function PanelComments({ findings, field, counts, wave }: Props) {
  const shown = useSignal(first)
  const comments = findings.comments.filter(({ group }) => group === field.id)
  return (
    <section>
      <h3>
        {reportWords('comments')} <span>{reportWords('copies', { count: counts[field.id] ?? 0 })}</span>
      </h3>
      <p class="muted small">
        {comments.length > 0 ? reportWords('commentsOf', { group: field.label }) : reportWords('noComments')}
      </p>
      {comments.slice(0, shown.value).map(({ text, sector }) => (
        <blockquote key={text} lang="zh-CN">
          {text}
          {sector !== null && <small>{sectorName(findings, sector)}</small>}
        </blockquote>
      ))}
      {comments.length > shown.value && (
        <Button
          kind="text"
          size="small"
          onClick={() => {
            shown.value += more
          }}
        >
          {reportWords('showRest', { count: Math.min(more, comments.length - shown.value) })}
        </Button>
      )}
      {comments.length > 0 && (
        <Link to={addressOfAll(wave, field.id)} class={buttonClass('text', 'small')}>
          {reportWords('allComments')}
        </Link>
      )}
    </section>
  )
}
