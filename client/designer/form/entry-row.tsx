import { useSignal } from '@preact/signals'
import type { Language } from '../../../domain/localized.ts'
import { designerWords } from '../../i18n/designer/words.ts'
import { Button } from '../../ui/button.tsx'
import { Tag } from '../../ui/tag.tsx'
import { asRecord, asText, type Json, type Path } from '../document/json.ts'
import { useEditor } from '../editor.ts'
import { fieldWords, languageName } from '../field-words.ts'
import { withText } from './localized-field.tsx'
import { RecordForm } from './record-field.tsx'
import { columnsOf, type FieldShape } from './shape.ts'
import { addressOf } from './use-faults.ts'

export interface RowActions {
  readonly move: (at: number, step: 1 | -1) => void
  readonly remove: (at: number) => void
  readonly addAfter: (at: number) => void
  /** Whether the entry has no words yet. */
  readonly isEmpty: (at: number) => boolean
}

export interface EntryRowProps {
  readonly entry: Json
  readonly at: number
  readonly count: number
  readonly path: Path
  readonly fields: readonly FieldShape[]
  readonly actions: RowActions
  /** What is wrong in the entry, in words; empty when nothing is. */
  readonly errors: string
  /** Texts that it takes from the catalogue of issues, as JSON. */
  readonly inherited: string
  /** The field to which a fault leads just now. */
  readonly aim: string
  readonly languages: readonly Language[]
}

/** Reads no signals but through its properties, so that it is drawn again only when these change. */
export function EntryRow({
  entry,
  at,
  count,
  path,
  fields,
  actions,
  errors,
  inherited,
  aim,
  languages,
}: EntryRowProps) {
  const editor = useEditor()
  const { key, label } = columnsOf(fields)
  const record = asRecord(entry)
  const rest = fields.filter((field) => field !== key && field !== label)
  const isOpen = useSignal(!label)
  const mustOpen = rest.some((field) => field.key === aim)
  const placeholders = asRecord(JSON.parse(inherited) as Json)
  const name = `${designerWords('entryNumber', { number: at + 1 })} `
  return (
    <li class={errors ? 'entry entry-wrong' : 'entry'} data-row={addressOf(path)}>
      <div class="entry-line">
        {key ? (
          <KeyInput field={key} path={path} value={record[key.key]} name={name} />
        ) : (
          <span class="muted">{at + 1}</span>
        )}
        <div class="entry-texts">
          {label &&
            languages.map((language) => (
              <input
                key={language}
                class="input"
                lang={language}
                aria-label={`${name}${fieldWords(label.key)} · ${languageName(language)}`}
                data-at={addressOf([...path, label.key, language])}
                placeholder={asText(placeholders[language])}
                title={asText(asRecord(record[label.key])[language])}
                value={asText(asRecord(record[label.key])[language])}
                onInput={(event) =>
                  editor.set(
                    [...path, label.key],
                    // A category without texts of its own may take them from the catalogue of issues.
                    withText(asRecord(record[label.key]), language, event.currentTarget.value, 'issue' in record),
                  )
                }
                onKeyDown={(event) => {
                  if (event.isComposing) return
                  if (event.key === 'Enter') actions.addAfter(at)
                  else if (event.key === 'Backspace' && count > 1 && actions.isEmpty(at)) actions.remove(at)
                  else return
                  event.preventDefault()
                }}
              />
            ))}
        </div>
        <div class="entry-tools">
          <Button kind="text" size="small" icon="up" label={`${name}${designerWords('moveUp')}`} {...step(-1)} />
          <Button kind="text" size="small" icon="down" label={`${name}${designerWords('moveDown')}`} {...step(1)} />
          <Button
            kind="text"
            size="small"
            icon="trash"
            label={`${name}${designerWords('remove')}`}
            onClick={() => actions.remove(at)}
          />
          {label && rest.length > 0 && (
            <Button
              kind="text"
              size="small"
              icon={isOpen.value ? 'up' : 'more'}
              label={`${name}${designerWords(isOpen.value ? 'less' : 'more')}`}
              onClick={() => (isOpen.value = !isOpen.value)}
            />
          )}
        </div>
      </div>
      {errors && <p class="field-error">{errors}</p>}
      {!isOpen.value && <Flags record={record} fields={rest} />}
      {(isOpen.value || mustOpen) && (
        <div class="entry-more">
          <RecordForm fields={rest} path={path} value={record} />
        </div>
      )}
    </li>
  )
  function step(by: 1 | -1) {
    const isThere = at + by >= 0 && at + by < count
    return isThere
      ? { onClick: () => actions.move(at, by) }
      : { disabledReason: designerWords(by === -1 ? 'isFirst' : 'isLast') }
  }
}

function KeyInput({
  field,
  path,
  value,
  name,
}: {
  field: FieldShape
  path: Path
  value: Json | undefined
  name: string
}) {
  const editor = useEditor()
  const at = [...path, field.key]
  const shared = {
    class: 'input input-key',
    'aria-label': `${name}${fieldWords(field.key)}`,
    'data-at': addressOf(at),
  }
  return field.shape.kind === 'number' ? (
    <input
      {...shared}
      type="number"
      value={typeof value === 'number' ? value : ''}
      onInput={({ currentTarget: { valueAsNumber } }) =>
        editor.set(at, Number.isFinite(valueAsNumber) ? valueAsNumber : null)
      }
    />
  ) : (
    <input {...shared} value={asText(value)} onInput={(event) => editor.set(at, event.currentTarget.value)} />
  )
}

/** What is set behind “more”, so that it need not be opened to be seen. */
function Flags({ record, fields }: { record: ReturnType<typeof asRecord>; fields: readonly FieldShape[] }) {
  const set = fields.filter(({ key, shape }) => shape.kind === 'boolean' && record[key] === true)
  const issue = asText(record.issue)
  if (set.length === 0 && !issue) return null
  return (
    <div class="entry-flags">
      {issue && (
        <Tag>
          {fieldWords('issue')} {issue}
        </Tag>
      )}
      {set.map(({ key }) => (
        <Tag key={key} tone="info">
          {fieldWords(key)}
        </Tag>
      ))}
    </div>
  )
}
