import { useRef } from 'preact/hooks'
import { unknownSlots } from '../../../analysis/report/review/edits.ts'
import { oneLine } from '../../../domain/one-line.ts'
import { reviewWords } from '../../i18n/review/words.ts'
import { ProblemBanner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { focusFault } from '../../ui/move-focus.ts'
import { EditConflict } from './edit-conflict.tsx'
import { EditPreview } from './edit-preview.tsx'
import { type Rewriting, useRewording } from './use-rewording.ts'

const longest = 2000

/** Why a text cannot be stored; undefined where it can. */
function faultOf(text: string, claims: readonly string[]): string | undefined {
  if (text === '') return reviewWords('textMissing')
  if (text.length > longest) return reviewWords('tooLong', { count: longest })
  const unknown = unknownSlots(text, claims)
  return unknown.length > 0 ? reviewWords('unknownNumber', { slots: unknown.join('、') }) : undefined
}

/** Writes a sentence otherwise. Its numbers stand as {1}, {2} and stay bound to the data. */
export function SentenceEditor(props: Rewriting) {
  const { sentence, edit, draft } = props
  const { program, standing, base, text, keep, store, ...now } = useRewording(props)
  const tidy = oneLine(text).trim()
  const area = useRef<HTMLTextAreaElement>(null)
  const fault = faultOf(tidy, sentence.claims)
  const isChanged = tidy !== (standing ?? program)
  const insert = (slot: string) => {
    const at = area.current?.selectionStart ?? text.length
    keep(text.slice(0, at) + slot + text.slice(area.current?.selectionEnd ?? at))
    area.current?.focus()
  }
  const save = () => (fault ? focusFault() : void store(tidy, reviewWords('saved'), base))
  return (
    <form
      class="sentence-editor"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      {now.isConflict && (
        <EditConflict
          theirs={edit}
          mine={text}
          sentence={sentence}
          draft={draft}
          isBusy={now.isBusy}
          onMine={() => (fault ? focusFault() : void store(tidy, reviewWords('saved'), standing))}
          onTheirs={() => keep(null)}
        />
      )}
      <Field label={reviewWords('text')} hint={reviewWords('textHint')} error={fault}>
        {(wiring) => (
          <textarea
            {...wiring}
            ref={area}
            class="input"
            lang="zh-CN"
            rows={5}
            value={text}
            onInput={(event) => keep(event.currentTarget.value)}
          />
        )}
      </Field>
      <Slots sentence={sentence} draft={draft} onChoose={insert} />
      {isChanged && !fault && !now.isConflict && <EditPreview text={tidy} sentence={sentence} draft={draft} />}
      {now.isKept && !now.isConflict && <p class="small muted">{reviewWords('notSavedYet')}</p>}
      <ProblemBanner problem={now.problem} />
      {!now.isConflict && (
        <div class="row">
          <Button type="submit" kind="primary" size="small" isBusy={now.isBusy}>
            {reviewWords('save')}
          </Button>
          {now.isKept && (
            <Button size="small" onClick={() => keep(null)}>
              {reviewWords('discard')}
            </Button>
          )}
          {edit && (
            <Button size="small" icon="undo" onClick={() => void store(program, reviewWords('restored'), standing)}>
              {reviewWords('restore')}
            </Button>
          )}
        </div>
      )}
    </form>
  )
}

/** The numbers of the sentence as buttons that put them into the text. */
function Slots({ sentence, draft, onChoose }: Omit<Rewriting, 'edit'> & { onChoose: (slot: string) => void }) {
  return (
    <div class="slots">
      {sentence.claims.map((id, index) => {
        const slot = `{${index + 1}}`
        const printed = draft.report.claims[id]?.text ?? ''
        return (
          <button
            key={id}
            type="button"
            class="slot"
            title={reviewWords('insertNumber', { slot, text: printed })}
            onClick={() => onChoose(slot)}
          >
            <code>{slot}</code> {printed}
          </button>
        )
      })}
    </div>
  )
}
