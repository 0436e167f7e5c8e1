import { useSignal } from '@preact/signals'
import { checkInstrument } from '../../../domain/logic/check.ts'
import { commonWords } from '../../i18n/common/words.ts'
import { designerWords } from '../../i18n/designer/words.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { download } from '../../ui/download.ts'
import { Field } from '../../ui/field.tsx'
import { showToast } from '../../ui/show-toast.ts'
import { takingBack, useEditor } from '../editor.ts'
import { DifferenceList } from './difference-list.tsx'
import { asText, getAt, type Json } from './json.ts'
import { type FileRead, readFile } from './read-file.ts'
import { refusalWords } from './refusal-words.ts'

/** The whole questionnaire as a file: to read, to download, to replace by another. */
export function DocumentDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const editor = useEditor()
  const chosen = useSignal<{ name: string; read: FileRead } | null>(null)
  const close = () => {
    chosen.value = null
    onClose()
  }
  const choose = async (file: File | undefined) => {
    if (file) chosen.value = { name: file.name, read: readFile(new Uint8Array(await file.arrayBuffer())) }
  }
  const { read } = chosen.value ?? {}
  const replacement = read && 'document' in read ? read.document : null
  const replace = () => {
    if (!replacement) return
    const before = editor.document.value
    editor.replace(replacement)
    showToast(
      designerWords('replacedDone'),
      takingBack(editor, () => editor.replace(before)),
    )
    close()
  }
  return (
    <Dialog
      title={
        replacement ? designerWords('replaceTitle', { name: chosen.value?.name ?? '' }) : designerWords('documentTitle')
      }
      isOpen={isOpen}
      isWide
      onClose={close}
      actions={
        replacement ? (
          <>
            <Button onClick={() => (chosen.value = null)}>{commonWords('cancel')}</Button>
            <Button kind="primary" onClick={replace}>
              {designerWords('replaceConfirm')}
            </Button>
          </>
        ) : (
          <Tools document={editor.document.value} onChoose={(file) => void choose(file)} />
        )
      }
    >
      {read && 'refusal' in read && <Banner tone="bad">{refusalWords(read)}</Banner>}
      {replacement ? (
        <Replacement before={editor.document.value} after={replacement} />
      ) : (
        <Field label="JSON" hint={designerWords('documentHelp')}>
          {(wiring) => (
            <textarea
              {...wiring}
              class="input input-code"
              readOnly
              rows={18}
              value={JSON.stringify(editor.document.value, null, 2)}
            />
          )}
        </Field>
      )}
    </Dialog>
  )
}

function Tools({ document, onChoose }: { document: Json; onChoose: (file: File | undefined) => void }) {
  const input = useSignal<HTMLInputElement | null>(null)
  return (
    <>
      <input
        ref={(element) => {
          input.value = element
        }}
        type="file"
        hidden
        accept=".json,application/json"
        onChange={(event) => {
          onChoose(event.currentTarget.files?.[0])
          event.currentTarget.value = ''
        }}
      />
      <Button icon="upload" onClick={() => input.value?.click()}>
        {designerWords('uploadFile')}
      </Button>
      <Button kind="primary" icon="download" onClick={() => downloadDocument(document)}>
        {designerWords('downloadFile')}
      </Button>
    </>
  )
}

export function downloadDocument(document: Json): void {
  const name = `${asText(getAt(document, ['id'])) || 'questionnaire'}.json`
  download(name, new Blob([JSON.stringify(document, null, 2)], { type: 'application/json' }))
}

/** Nothing is lost unseen: what the file changes, and what is wrong in it, before it is taken. */
function Replacement({ before, after }: { before: Json; after: Json }) {
  const errors = checkInstrument(after).faults.filter(({ severity }) => severity === 'error').length
  return (
    <>
      <DifferenceList before={before} after={after} />
      {errors > 0 && <Banner tone="warn">{designerWords('fileHasFaults', { count: errors })}</Banner>}
      <p class="muted">{designerWords('replaceHelp')}</p>
    </>
  )
}
