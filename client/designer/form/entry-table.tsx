import { useSignal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import { designerWords } from '../../i18n/designer/words.ts'
import { Button } from '../../ui/button.tsx'
import { showToast } from '../../ui/show-toast.ts'
import { asList, asRecord, getAt, insertAt, moved, type Path } from '../document/json.ts'
import { takingBack, useEditor } from '../editor.ts'
import { faultWords, isInside } from '../faults/fault-words.ts'
import { fieldWords, languageName } from '../field-words.ts'
import { EntryRow, type EntryRowProps, type RowActions } from './entry-row.tsx'
import type { FormFieldProps } from './form-field.tsx'
import { newEntry } from './new-entry.ts'
import { PasteDialog } from './paste-dialog.tsx'
import { columnsOf, type FieldShape } from './shape.ts'
import { addressOf, useErrorsAt } from './use-faults.ts'

const shownAtFirst = 12

/** A list of records, as the categories of an item: add, remove, reorder, paste many lines. */
export function EntryTable({ field, path, value, fields }: FormFieldProps & { fields: readonly FieldShape[] }) {
  const editor = useEditor()
  const isPasting = useSignal(false)
  const isWhole = useSignal(false)
  const entries = asList(value)
  const actions = useRowActions(path, fields, field.isOptional)
  const error = useErrorsAt(path)
  const target = editor.target.value
  const isShown = isWhole.value || entries.length <= shownAtFirst + 3 || Boolean(target)
  const shown = isShown ? entries : entries.slice(0, shownAtFirst)
  const languages = editor.languages.value
  const { key, label } = columnsOf(fields)
  return (
    <section class="entries" aria-label={fieldWords(field.key)} data-at={addressOf(path)} tabIndex={-1}>
      <header class="entries-head">
        <h3>{fieldWords(field.key)}</h3>
        <span class="muted small">{designerWords('entries', { count: entries.length })}</span>
        {label && (
          <Button kind="text" size="small" icon="copy" onClick={() => (isPasting.value = true)}>
            {designerWords('pasteLines')}
          </Button>
        )}
      </header>
      {error && <p class="field-error entries-error">{error}</p>}
      {entries.length > 0 && (
        <div class="entries-columns" aria-hidden="true">
          <span>{key ? fieldWords(key.key) : ''}</span>
          <span class="entry-texts">
            {label && languages.map((language) => <span key={language}>{languageName(language)}</span>)}
          </span>
        </div>
      )}
      <ol class="entry-list">
        {shown.map((entry, at) => (
          // An entry is what stands at its position; ids may be equal while they are typed.
          <MemoRow key={at} {...{ entry, at, fields, actions }} path={[...path, at]} count={entries.length} />
        ))}
      </ol>
      <div class="entries-foot">
        {shown.length < entries.length && (
          <Button kind="text" size="small" onClick={() => (isWhole.value = true)}>
            {designerWords('showAll', { count: entries.length - shown.length })}
          </Button>
        )}
        <Button
          kind="text"
          size="small"
          icon="plus"
          onClick={() => {
            isWhole.value = true
            actions.addAfter(entries.length - 1)
          }}
        >
          {designerWords('addEntry')}
        </Button>
      </div>
      <PasteDialog
        isOpen={isPasting.value}
        onClose={() => (isPasting.value = false)}
        {...{ field, path, value, fields }}
      />
    </section>
  )
}

/** Rows that did not change are not drawn again: a list may have five hundred. */
function MemoRow(props: Omit<EntryRowProps, 'errors' | 'inherited' | 'aim' | 'languages'>) {
  const editor = useEditor()
  const { faults, filled } = editor.checked.value
  const own = faults.filter(({ path, severity }) => severity === 'error' && isInside(path, props.path))
  const errors = [...new Set(own.map(faultWords))].join(' ')
  const inherited = JSON.stringify(getAt(filled, [...props.path, columnsOf(props.fields).label?.key ?? '']) ?? null)
  const target = editor.target.value
  const aim = target !== null && isInside(target, props.path) ? String(target[props.path.length] ?? '') : ''
  const languages = editor.languages.value
  return useMemo(
    () => <EntryRow {...props} {...{ errors, inherited, aim, languages }} />,
    [props.entry, props.at, props.count, props.actions, addressOf(props.path), inherited, errors, aim, languages],
  )
}

function useRowActions(path: Path, fields: readonly FieldShape[], isOptional: boolean): RowActions {
  const editor = useEditor()
  const address = addressOf(path)
  return useMemo(() => {
    const list = () => asList(getAt(editor.document.value, path))
    const focus = (at: number) =>
      setTimeout(() => {
        const row = document.querySelector<HTMLElement>(`[data-row="${address}/${at}"]`)
        const field =
          row?.querySelector<HTMLElement>('.entry-texts .input') ?? row?.querySelector<HTMLElement>('.input')
        field?.focus()
      })
    return {
      move: (at, step) => editor.set(path, moved(list(), at, at + step)),
      remove: (at) => {
        const taken = list()[at]
        if (list().length === 1 && isOptional) editor.set(path, undefined)
        else editor.set([...path, at], undefined)
        showToast(
          designerWords('entryRemoved'),
          takingBack(editor, () => editor.set(path, insertAt(list(), at, taken ?? null))),
        )
        focus(Math.max(0, at - 1))
      },
      addAfter: (at) => {
        editor.set(path, insertAt(list(), at + 1, newEntry(list(), fields)))
        focus(at + 1)
      },
      isEmpty: (at) => {
        const { label } = columnsOf(fields)
        return label ? Object.values(asRecord(asRecord(list()[at])[label.key])).every((text) => text === '') : false
      },
    }
  }, [address, fields, isOptional])
}
