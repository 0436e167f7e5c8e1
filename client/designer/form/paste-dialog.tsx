import { useSignal } from '@preact/signals'
import { commonWords } from '../../i18n/common/words.ts'
import { designerWords } from '../../i18n/designer/words.ts'
import { listed } from '../../i18n/listed.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { CheckField, TextField } from '../../ui/field.tsx'
import { showToast } from '../../ui/show-toast.ts'
import { asList } from '../document/json.ts'
import { takingBack, useEditor } from '../editor.ts'
import { fieldWords, languageName } from '../field-words.ts'
import type { FormFieldProps } from './form-field.tsx'
import { entriesFromLines } from './new-entry.ts'
import type { FieldShape } from './shape.ts'

type Props = FormFieldProps & {
  readonly fields: readonly FieldShape[]
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Many entries at once, from lines or from the cells of a spreadsheet. */
export function PasteDialog({ field, path, value, fields, isOpen, onClose }: Props) {
  const editor = useEditor()
  const text = useSignal('')
  const replaces = useSignal(false)
  const before = replaces.value ? [] : asList(value)
  const languages = editor.languages.value
  const others = languages.slice(1)
  const entries = entriesFromLines(text.value, before, fields, languages)
  const close = () => {
    text.value = ''
    replaces.value = false
    onClose()
  }
  const add = () => {
    editor.set(path, [...before, ...entries])
    const undo = takingBack(editor, () => editor.set(path, value))
    showToast(designerWords('entriesPasted', { count: entries.length }), undo)
    close()
  }
  return (
    <Dialog
      title={designerWords('pasteTitle', { list: fieldWords(field.key) })}
      isOpen={isOpen}
      isWide
      onClose={close}
      actions={
        <>
          <Button onClick={close}>{commonWords('cancel')}</Button>
          <Button
            kind="primary"
            disabledReason={entries.length === 0 ? designerWords('pasteNothing') : undefined}
            onClick={add}
          >
            {designerWords('pasteAdd', { count: entries.length })}
          </Button>
        </>
      }
    >
      <TextField
        label={fieldWords(field.key)}
        hint={
          others.length > 0
            ? designerWords('pasteHelpLanguages', { languages: listed(others.map(languageName)) })
            : designerWords('pasteHelp')
        }
        rows={12}
        value={text.value}
        onInput={(next) => (text.value = next)}
      />
      {asList(value).length > 0 && (
        <CheckField
          label={designerWords('pasteReplace', { count: asList(value).length })}
          isOn={replaces.value}
          onChange={(isOn) => (replaces.value = isOn)}
        />
      )}
    </Dialog>
  )
}
