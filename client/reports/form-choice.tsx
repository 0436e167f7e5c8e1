import { signal } from '@preact/signals'
import { useId } from 'preact/hooks'
import type { AskedForm } from '../../analysis/report/forms/form.ts'
import { reportWords } from '../i18n/reports/words.ts'
import './form-choice.css'

const choices = [
  { form: 'annex', language: 'zh-CN', name: 'formAnnex', help: 'formAnnexHelp' },
  { form: 'brief', language: 'zh-CN', name: 'formBrief', help: 'formBriefHelp' },
  { form: 'public', language: 'zh-CN', name: 'formPublic', help: 'formPublicHelp' },
  { form: 'public', language: 'en', name: 'formPublicEnglish', help: 'formPublicEnglishHelp' },
] as const

const usual: AskedForm = { form: 'annex', language: 'zh-CN' }

/** In which form Word and PDF are made. */
export const chosenForm = signal<AskedForm>(usual)

/** The forms of the report, all with the same numbers. */
export function FormChoice() {
  const group = useId()
  const chosen = chosenForm.value
  return (
    <fieldset class="form-choice">
      <legend class="card-eyebrow">{reportWords('formTitle')}</legend>
      {choices.map(({ name, help, ...one }) => (
        <label key={name} title={reportWords(help)}>
          <input
            type="radio"
            name={group}
            checked={one.form === chosen.form && one.language === chosen.language}
            onChange={() => {
              chosenForm.value = one
            }}
          />
          {reportWords(name)}
        </label>
      ))}
      <p class="small muted">{reportWords('formHelp')}</p>
    </fieldset>
  )
}
