import type { Changes } from '../../../analysis/report/review/routes.ts'
import { reviewWords } from '../../i18n/review/words.ts'
import { Tag } from '../../ui/tag.tsx'
import { type Piece, shortened, wordDifference } from './word-difference.ts'

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
            <Sides before={change.before?.text} after={change.after?.text} />
          </li>
        ))}
      </ol>
    </>
  )
}

/** What it was and what it is; where there are both, what only one of them has is marked. */
function Sides({ before, after }: { before: string | undefined; after: string | undefined }) {
  const alone = (text: string | undefined): Piece[] => (text === undefined ? [] : [{ text, isChanged: false }])
  const sides =
    before !== undefined && after !== undefined
      ? wordDifference(before, after)
      : { before: alone(before), after: alone(after) }
  return (
    <>
      <Side label="was" pieces={sides.before} />
      <Side label="is" pieces={sides.after} />
    </>
  )
}

function Side({ label, pieces }: { label: 'was' | 'is'; pieces: readonly Piece[] }) {
  if (pieces.length === 0) return null
  return (
    <p class={label === 'was' ? 'change-before' : undefined}>
      <span class="muted">{reviewWords(label)}</span>
      <span lang="zh-CN">
        {shortened(pieces).map(({ text, isChanged }, k) => (isChanged ? <mark key={k}>{text}</mark> : text))}
      </span>
    </p>
  )
}
