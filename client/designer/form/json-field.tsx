import { useEffect, useState } from 'preact/hooks'
import { designerWords } from '../../i18n/designer/words.ts'
import { Field } from '../../ui/field.tsx'
import type { Json } from '../document/json.ts'
import { useEditor } from '../editor.ts'
import type { FormFieldProps } from './form-field.tsx'
import { labelOf } from './scalar-fields.tsx'
import { addressOf, useErrorsAt } from './use-faults.ts'

/** For parts without a form of their own: what is typed is taken over as soon as it is complete JSON. */
export function JsonField({ field, path, value }: FormFieldProps) {
  const editor = useEditor()
  const written = value === undefined ? '' : JSON.stringify(value, null, 2)
  const [text, setText] = useState(written)
  const parsed = parse(text)
  const fault = useErrorsAt(path)
  useEffect(() => {
    if (parsed === 'broken' || JSON.stringify(parsed) !== JSON.stringify(value)) setText(written)
  }, [written])
  return (
    <Field
      label={labelOf({ field })}
      hint={designerWords('jsonHelp')}
      error={parsed === 'broken' ? designerWords('jsonBroken') : fault}
    >
      {(wiring) => (
        <textarea
          {...wiring}
          class="input input-code"
          data-at={addressOf(path)}
          rows={Math.min(20, text.split('\n').length + 1)}
          value={text}
          onInput={(event) => {
            setText(event.currentTarget.value)
            const next = parse(event.currentTarget.value)
            if (next !== 'broken') editor.set(path, next?.value)
          }}
        />
      )}
    </Field>
  )
}

function parse(text: string): { value: Json } | undefined | 'broken' {
  if (text.trim() === '') return undefined
  try {
    return { value: JSON.parse(text) as Json }
  } catch {
    return 'broken'
  }
}
