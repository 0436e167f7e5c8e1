import { instrumentSchema, sectionSchema } from '../../../domain/instrument.ts'
import { itemTypes } from '../../../domain/items/index.ts'
import { designerWords } from '../../i18n/designer/words.ts'
import { Banner } from '../../ui/banner.tsx'
import { asRecord, asText, getAt } from '../document/json.ts'
import { type Place, pathOf } from '../document/outline-edits.ts'
import { useEditor } from '../editor.ts'
import { faultWords } from '../faults/fault-words.ts'
import { PlaceHead } from '../outline/place-head.tsx'
import { JsonField } from './json-field.tsx'
import { RecordForm } from './record-field.tsx'
import { type FieldShape, recordFields } from './shape.ts'
import { addressOf } from './use-faults.ts'

const headFields = recordFields(instrumentSchema).filter(({ key }) => key !== 'sections')
const sectionFields = recordFields(sectionSchema).filter(({ key }) => key !== 'items')
const itemFields = new Map(itemTypes.map(({ type, schema }) => [type as string, recordFields(schema)]))

function fieldsOf({ section, item }: Place, type: string): readonly FieldShape[] | undefined {
  if (section === null) return headFields
  return item === null ? sectionFields : itemFields.get(type)
}

/** The card of what is open. Its fields follow from the schema: of the head, of a section, or of the item's type. */
export function PlaceForm() {
  const editor = useEditor()
  const place = editor.place.value
  const path = pathOf(place)
  const value = getAt(editor.document.value, path)
  const type = asText(asRecord(value).type)
  const fields = fieldsOf(place, type)
  return (
    <article class="card place-form" data-at={addressOf(path)} tabIndex={-1} key={addressOf(path)}>
      <PlaceHead />
      <OwnFaults />
      {fields ? (
        <RecordForm fields={fields} path={path} value={value} />
      ) : (
        <div class="record-form">
          <Banner tone="warn">{designerWords('unknownType', { type })}</Banner>
          <JsonField field={{ key: 'items', isOptional: false, shape: { kind: 'other' } }} path={path} value={value} />
        </div>
      )}
    </article>
  )
}

/** Faults of the item as a whole, which no field of it shows. */
function OwnFaults() {
  const editor = useEditor()
  const address = addressOf(pathOf(editor.place.value))
  const own = editor.checked.value.faults.filter(({ path }) => path.length > 0 && path.join('/') === address)
  return (
    <>
      {own.map((fault) => (
        <div class="place-fault" key={`${fault.code}${JSON.stringify(fault.params)}`}>
          <Banner tone={fault.severity === 'error' ? 'bad' : 'warn'}>{faultWords(fault)}</Banner>
        </div>
      ))}
    </>
  )
}
