import type { Changes } from '../../../analysis/report/review/routes.ts'
import { reviewWords } from '../../i18n/review/words.ts'
import { Tag } from '../../ui/tag.tsx'

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
                <span lang="zh-CN">{shortened(change.before.text)}</span>
              </p>
            )}
            {change.after && (
              <p>
                <span class="muted">{reviewWords('is')}</span>
                <span lang="zh-CN">{shortened(change.after.text)}</span>
              </p>
            )}
          </li>
        ))}
      </ol>
    </>
  )
}

/** Rows and charts are long: their beginning says which it is, and changed numbers stand above. */
const shortened = (text: string): string => (text.length > 160 ? `${text.slice(0, 160)}…` : text)
