import type { Changes } from '../../../analysis/report/review/routes.ts'
import { reviewWords } from '../../i18n/review/words.ts'
import { Tag } from '../../ui/tag.tsx'
import { partsAgainst, shortened } from './changed-part.ts'

const tones = { new_data: 'info', earlier_data: 'info', rule: 'plain', edit: 'warn' } as const

/** Statements that differ, each with what it was, what it is and why. */
export function ChangesList({ changes, numbers }: Changes) {
  if (changes.length === 0) return <p>{reviewWords('noChanges')}</p>
  return (
    <>
      <p>{reviewWords('changesCount', { count: changes.length, numbers })}</p>
      <ol class="changes">
        {changes.map((change, index) => (
          <li key={index}>
            <div class="row">
              <Tag tone={tones[change.cause]}>{reviewWords(`cause_${change.cause}`)}</Tag>
              <span class="small muted">{reviewWords(`kind_${change.kind}`)}</span>
              {change.numbers.map(({ before, after }, k) => (
                <span key={k} class="small">
                  {before} → {after}
                </span>
              ))}
            </div>
            {change.before && (
              <p class="change-before">
                <span class="muted">{reviewWords('was')}</span>
                <Said text={change.before.text} other={change.after?.text ?? null} />
              </p>
            )}
            {change.after && (
              <p>
                <span class="muted">{reviewWords('is')}</span>
                <Said text={change.after.text} other={change.before?.text ?? null} />
              </p>
            )}
          </li>
        ))}
      </ol>
    </>
  )
}

/** One side of a change, with what is only there marked. */
function Said({ text, other }: { text: string; other: string | null }) {
  const { before, changed, after } = shortened(partsAgainst(text, other))
  return (
    <span lang="zh-CN">
      {before}
      {changed && <mark>{changed}</mark>}
      {after}
    </span>
  )
}
