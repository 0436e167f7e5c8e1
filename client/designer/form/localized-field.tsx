import { useId } from 'preact/hooks'
import type { Language } from '../../../domain/localized.ts'
import { designerWords } from '../../i18n/designer/words.ts'
import { asRecord, asText, getAt, type Json, type JsonRecord, type Path } from '../document/json.ts'
import { useEditor } from '../editor.ts'
import { fieldHint, fieldWords, languageName } from '../field-words.ts'
import type { FormFieldProps } from './form-field.tsx'
import { addressOf, useErrorsAt } from './use-faults.ts'

/** One text in one input per language of the questionnaire. */
export function LocalizedField({ field, path, value }: FormFieldProps) {
  const editor = useEditor()
  const id = useId()
  const error = useErrorsAt(path)
  const hint = fieldHint(field.key)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring its own frame.
    <div class={`field localized localized-${field.key}`} role="group" aria-labelledby={id}>
      <span class="localized-label" id={id}>
        {fieldWords(field.key)}
        {field.isOptional && <span class="muted small"> {designerWords('optional')}</span>}
      </span>
      {hint && <span class="field-hint">{hint}</span>}
      {editor.languages.value.map((language) => (
        <LocalizedInput
          key={language}
          path={path}
          value={value}
          language={language}
          isOptional={field.isOptional}
          label={`${fieldWords(field.key)} · ${languageName(language)}`}
          isMany={editor.languages.value.length > 1}
        />
      ))}
      {error && <span class="field-error">{error}</span>}
    </div>
  )
}

interface InputProps {
  readonly path: Path
  readonly value: Json | undefined
  readonly language: Language
  readonly isOptional: boolean
  readonly label: string
  readonly isMany: boolean
}

function LocalizedInput({ path, value, language, isOptional, label, isMany }: InputProps) {
  const editor = useEditor()
  const text = asText(asRecord(value)[language])
  const inherited = value === undefined ? asText(getAt(editor.checked.value.filled, [...path, language])) : ''
  const error = useErrorsAt([...path, language])
  return (
    <div class="localized-row">
      {isMany && (
        <span class="localized-language" aria-hidden="true">
          {languageName(language)}
        </span>
      )}
      <textarea
        class="input"
        lang={language}
        aria-label={label}
        aria-invalid={error ? 'true' : undefined}
        data-at={addressOf([...path, language])}
        rows={rowsFor(text || inherited)}
        placeholder={inherited}
        value={text}
        onInput={(event) =>
          editor.set(path, withText(asRecord(value), language, event.currentTarget.value, isOptional))
        }
      />
      {error && <span class="field-error">{error}</span>}
    </div>
  )
}

/** Han characters are twice as wide as letters; about 36 of them fit on a line. */
function rowsFor(text: string): number {
  const lines = text.split('\n').map((line) => {
    const width = [...line].reduce((sum, letter) => sum + (letter > '\u2e80' ? 2 : 1), 0)
    return Math.max(1, Math.ceil(width / 76))
  })
  return Math.min(
    8,
    lines.reduce((sum, rows) => sum + rows, 0),
  )
}

/** The texts with one changed: empty translations are left out, and an optional text without any language is none. */
export function withText(texts: JsonRecord, language: string, text: string, isOptional: boolean): Json | undefined {
  const { [language]: _, ...others } = texts
  const isKept = text !== '' || language === 'zh-CN'
  const next = isKept ? { ...texts, [language]: text } : others
  const isEmpty = Object.values(next).every((part) => part === '')
  if (isEmpty && isOptional) return undefined
  return 'zh-CN' in next ? next : { 'zh-CN': '', ...next }
}
