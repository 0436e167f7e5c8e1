import { checkInstrument } from '../../../domain/logic/check.ts'
import { designerWords } from '../../i18n/designer/words.ts'
import { Banner } from '../../ui/banner.tsx'
import { Field } from '../../ui/field.tsx'
import type { Json } from '../document/json.ts'
import { type FileRead, readFile } from '../document/read-file.ts'
import { refusalWords } from '../document/refusal-words.ts'
import { rowsOf } from '../outline/outline-rows.ts'

export interface Chosen {
  readonly name: string
  readonly read: FileRead
}

/** A questionnaire file from the disk, with what is in it, or why it can't be used. */
export function FilePicker({ chosen, onChoose }: { chosen: Chosen | null; onChoose: (chosen: Chosen | null) => void }) {
  const choose = async (file: File | undefined) =>
    onChoose(file ? { name: file.name, read: readFile(new Uint8Array(await file.arrayBuffer())) } : null)
  const read = chosen?.read
  return (
    <>
      <Field label={designerWords('chooseFile')} error={read && 'refusal' in read ? refusalWords(read) : undefined}>
        {(wiring) => (
          <input
            {...wiring}
            class="input"
            type="file"
            accept=".json,application/json"
            onChange={(event) => void choose(event.currentTarget.files?.[0])}
          />
        )}
      </Field>
      {chosen && read && 'document' in read && <FileSummary name={chosen.name} document={read.document} />}
    </>
  )
}

function FileSummary({ name, document }: { name: string; document: Json }) {
  const rows = rowsOf(document)
  const items = rows.reduce((sum, { count }) => sum + count, 0)
  const errors = checkInstrument(document).faults.filter(({ severity }) => severity === 'error').length
  return (
    <>
      <p role="status">{designerWords('fileGood', { name, sections: rows.length, items })}</p>
      {errors > 0 && <Banner tone="warn">{designerWords('fileHasFaults', { count: errors })}</Banner>}
    </>
  )
}
