import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import type { Inline } from '../../../analysis/report/model.ts'
import { editable, editedInlines, unknownSlots } from '../../../analysis/report/review/edits.ts'
import { type MadeEdit, reviewRoutes } from '../../../analysis/report/review/routes.ts'
import type { Statement } from '../../../analysis/report/review/statements.ts'
import { checkStyle } from '../../../analysis/report/review/style/index.ts'
import { call } from '../../api.ts'
import { reviewWords } from '../../i18n/review/words.ts'
import { ProblemBanner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { focusFault } from '../../ui/move-focus.ts'
import { showToast } from '../../ui/show-toast.ts'
import { useAction } from '../../ui/use-action.ts'
import type { Draft } from './draft.ts'
import { StyleList } from './style-list.tsx'

interface Props {
  readonly sentence: Statement
  readonly edit: MadeEdit | undefined
  readonly draft: Draft
}

const longest = 2000

/** Why a text cannot be stored; undefined where it can. */
function faultOf(text: string, claims: readonly string[]): string | undefined {
  if (text.trim() === '') return reviewWords('textMissing')
  if (text.length > longest) return reviewWords('tooLong', { count: longest })
  const unknown = unknownSlots(text, claims)
  return unknown.length > 0 ? reviewWords('unknownNumber', { slots: unknown.join('、') }) : undefined
}

/** Writes a sentence otherwise. Its numbers stand as {1}, {2} and stay bound to the data. */
export function SentenceEditor({ sentence, edit, draft }: Props) {
  const program = editable(sentence)
  const text = useSignal(edit?.text ?? program)
  const area = useRef<HTMLTextAreaElement>(null)
  const { isBusy, problem, run } = useAction()
  const fault = faultOf(text.value, sentence.claims)
  const isChanged = text.value.trim() !== (edit?.text ?? program)
  const params = { wave: draft.wave, statement: sentence.key }
  const put = (next: string | null) =>
    next === null || next === program
      ? call(reviewRoutes.restore, { params })
      : call(reviewRoutes.edit, { params, body: { text: next } })
  /** The message offers to put back how it stood before. */
  const store = (next: string | null, said: string) =>
    run(async () => {
      await put(next)
      draft.reload()
      showToast(said, () => void put(edit?.text ?? null).then(draft.reload))
    })
  const insert = (slot: string) => {
    const at = area.current?.selectionStart ?? text.value.length
    text.value = text.value.slice(0, at) + slot + text.value.slice(area.current?.selectionEnd ?? at)
    area.current?.focus()
  }
  return (
    <form
      class="sentence-editor"
      onSubmit={(event) => {
        event.preventDefault()
        if (fault) return focusFault()
        void store(text.value.trim(), reviewWords('saved'))
      }}
    >
      <Field label={reviewWords('text')} hint={reviewWords('textHint')} error={fault}>
        {(wiring) => (
          <textarea
            {...wiring}
            ref={area}
            class="input"
            lang="zh-CN"
            rows={5}
            value={text.value}
            onInput={(event) => {
              text.value = event.currentTarget.value
            }}
          />
        )}
      </Field>
      <Slots sentence={sentence} draft={draft} onChoose={insert} />
      {isChanged && !fault && <Preview text={text.value.trim()} sentence={sentence} draft={draft} />}
      <ProblemBanner problem={problem} />
      <div class="row">
        <Button type="submit" kind="primary" size="small" isBusy={isBusy}>
          {reviewWords('save')}
        </Button>
        {edit && (
          <Button size="small" icon="undo" onClick={() => void store(null, reviewWords('restored'))}>
            {reviewWords('restore')}
          </Button>
        )}
      </div>
    </form>
  )
}

/** The numbers of the sentence as buttons that put them into the text. */
function Slots({ sentence, draft, onChoose }: Omit<Props, 'edit'> & { onChoose: (slot: string) => void }) {
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

/** How it will be printed, and what the rules of style say of it. */
function Preview({ text, sentence, draft }: Omit<Props, 'edit'> & { text: string }) {
  const edit = { key: sentence.key, text, original: sentence.text }
  const isOwn = !/\{\d+\}/.test(text)
  const print = (one: Inline) => (typeof one === 'string' ? one : (draft.report.claims[one.claim]?.text ?? ''))
  const state = isOwn ? 'own_judgement' : 'bound'
  const faults = checkStyle(draft.report, [edit]).filter(({ passage }) => passage.key === sentence.key)
  return (
    <div role="status" class="preview">
      <p class="small muted">{reviewWords('preview')}</p>
      <p lang="zh-CN">{editedInlines(sentence, { edit, state }).map(print).join('')}</p>
      {isOwn && sentence.claims.length > 0 && <p class="small">{reviewWords('noNumber')}</p>}
      <StyleList faults={faults} />
    </div>
  )
}
