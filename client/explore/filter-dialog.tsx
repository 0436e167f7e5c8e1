import { useSignal } from '@preact/signals'
import { useLayoutEffect } from 'preact/hooks'
import type { FilterPart } from '../../analysis/report/explore/state.ts'
import { exploreWords } from '../i18n/explore/words.ts'
import { apart } from '../i18n/punctuation.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { showFilter } from '../ui/wave-state.ts'
import type { Words } from './codebook-words.ts'
import { filterLabel } from './filter-label.ts'

interface Props {
  readonly isOpen: boolean
  readonly filter: readonly FilterPart[]
  readonly words: Words
  readonly onClose: () => void
}

/** Chooses whom to look at: one aspect after the other, every code with a box. */
export function FilterDialog({ isOpen, filter, words, onClose }: Props) {
  const draft = useSignal<readonly FilterPart[]>(filter)
  const variable = useSignal(words.groupers[0]?.name ?? '')
  useLayoutEffect(() => {
    if (isOpen) draft.value = filter
  }, [isOpen])
  const chosen = draft.value.find((part) => part.variable === variable.value)?.codes ?? []
  const toggle = (code: number) => {
    const codes = chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code]
    const rest = draft.value.filter((part) => part.variable !== variable.value)
    draft.value = codes.length > 0 ? [...rest, { variable: variable.value, codes }] : rest
  }
  return (
    <Dialog
      title={exploreWords('filterTitle')}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{exploreWords('cancel')}</Button>
          <Button
            kind="primary"
            onClick={() => {
              showFilter(draft.value)
              onClose()
            }}
          >
            {exploreWords('apply')}
          </Button>
        </>
      }
    >
      <p class="muted">{exploreWords('filterHelp')}</p>
      <label class="field">
        <span>{exploreWords('aspect')}</span>
        <select
          class="input"
          value={variable.value}
          onChange={(event) => {
            variable.value = event.currentTarget.value
          }}
        >
          {words.groupers.map(({ name, label }) => (
            <option key={name} value={name}>
              {draft.value.some((part) => part.variable === name) ? exploreWords('aspectUsed', { label }) : label}
            </option>
          ))}
        </select>
      </label>
      <fieldset class="filter-codes">
        <legend class="sr">{words.labelOf(variable.value)}</legend>
        {words.codesOf(variable.value).map(({ code, label }) => (
          <label key={code} class="check-line">
            <input type="checkbox" checked={chosen.includes(code)} onChange={() => toggle(code)} />
            {label}
          </label>
        ))}
      </fieldset>
      <p class="muted filter-chosen" role="status">
        {draft.value.length > 0 &&
          exploreWords('filterChosen', { parts: apart(draft.value.map((part) => filterLabel(part, words))) })}
      </p>
    </Dialog>
  )
}
