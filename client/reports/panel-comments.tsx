import { useSignal } from '@preact/signals'
import type { Findings } from '../../analysis/report/findings.ts'
import { reportWords } from '../i18n/reports/words.ts'
import { Button } from '../ui/button.tsx'
import { sectorName } from './labels.ts'

const first = 3
const more = 20

/** Comments are asked by field, not by issue: it says so. */
export function PanelComments({ findings, field }: { findings: Findings; field: { id: string; label: string } }) {
  const shown = useSignal(first)
  const comments = findings.comments.filter(({ group }) => group === field.id)
  // The same words are shown once.
  const different = [...new Map(comments.map((comment) => [comment.text, comment])).values()]
  return (
    <section>
      <h3>
        {reportWords('comments')} <span>{reportWords('copies', { count: comments.length })}</span>
      </h3>
      <p class="muted small">
        {comments.length > 0 ? reportWords('commentsOf', { group: field.label }) : reportWords('noComments')}
      </p>
      {different.slice(0, shown.value).map(({ text, sector }) => (
        <blockquote key={text} lang="zh-CN">
          {text}
          {sector !== null && <small>{sectorName(findings, sector)}</small>}
        </blockquote>
      ))}
      {different.length > shown.value && (
        <Button
          kind="text"
          size="small"
          onClick={() => {
            shown.value += more
          }}
        >
          {reportWords('showRest', { count: Math.min(more, different.length - shown.value) })}
        </Button>
      )}
    </section>
  )
}
