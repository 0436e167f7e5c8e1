import { internalMark, markOf } from '../../../analysis/report/review/departures.ts'
import { type EditState, editedInlines } from '../../../analysis/report/review/edits.ts'
import type { Statement } from '../../../analysis/report/review/statements.ts'
import type { Stage } from '../../../analysis/report/review/workflow.ts'
import { labelled } from '../../i18n/punctuation.ts'
import { reviewWords } from '../../i18n/review/words.ts'
import { Icon } from '../../ui/icon.tsx'
import { Link } from '../../ui/link.tsx'
import { Inlines } from '../inlines.tsx'
import type { Reading } from '../reader.tsx'
import { chosenForm } from '../report-state.ts'
import { sentenceAddress } from './chosen-sentence.ts'
import type { Draft } from './draft.ts'

/** What the paper shows of the work on each sentence. */
export interface Marks {
  /** What stands on every page: 内部 · 草稿 …, nothing on what is for everybody. */
  readonly stage: string
  readonly sentence: string | null
  readonly states: ReadonlyMap<string, EditState>
  readonly commented: ReadonlySet<string>
  /** Whether sentences can be opened. */
  readonly isOpen: boolean
}

function stageMark(stage: Stage): string {
  const mark = markOf({ stage, form: chosenForm.value.form, format: 'docx' })
  return mark ? internalMark(mark) : ''
}

export const marksOf = ({ edits, state, stage }: Draft, sentence: string | null, isOpen: boolean): Marks => ({
  stage: stageMark(stage),
  sentence,
  isOpen,
  states: new Map(edits.map((edit) => [edit.key, { edit, state: edit.state }])),
  commented: new Set(state.comments.flatMap((one) => (one.isResolved ? [] : [one.statement]))),
})

interface Props {
  readonly sentences: readonly Statement[]
  readonly reading: Reading
  readonly marks: Marks
}

/** A paragraph, sentence by sentence, each in the words in which it will be printed. */
export function Sentences({ sentences, reading, marks }: Props) {
  return (
    <>
      {sentences.map((sentence) => (
        <span key={sentence.key} class={classOf(sentence, marks)} data-sentence={sentence.key}>
          <Inlines inlines={editedInlines(sentence, marks.states.get(sentence.key))} {...reading} />
          {marks.isOpen && (
            <Link
              to={sentenceAddress(sentence.key)}
              class="sentence-open"
              isCurrent={marks.sentence === sentence.key}
              title={labelled(reviewWords('editSentence'), sentence.text.slice(0, 20))}
            >
              <Icon name="pen" />
              <span class="sr">{reviewWords('editSentence')}</span>
            </Link>
          )}
        </span>
      ))}
    </>
  )
}

function classOf({ key }: Statement, { sentence, states, commented }: Marks): string {
  const state = states.get(key)?.state
  return [
    'sentence',
    sentence === key && 'is-chosen',
    state && state !== 'orphaned' && 'is-edited',
    commented.has(key) && 'is-commented',
  ]
    .filter(Boolean)
    .join(' ')
}
