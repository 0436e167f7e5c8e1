import { useId } from 'preact/hooks'
import type { AskedForm } from '../../analysis/report/forms/form.ts'
import { reportWords } from '../i18n/reports/words.ts'
import { SelectField } from '../ui/field.tsx'
import { Link } from '../ui/link.tsx'
import { navigate } from '../ui/router.ts'
import { chosenForm, formAddress } from './report-state.ts'
import './form-choice.css'

/** The forms of the report, all with the same numbers. */
const choices = [
  { form: 'brief', language: 'zh-CN', name: 'formBrief', help: 'formBriefHelp' },
  { form: 'annex', language: 'zh-CN', name: 'formAnnex', help: 'formAnnexHelp' },
  { form: 'public', language: 'zh-CN', name: 'formPublic', help: 'formPublicHelp' },
  { form: 'public', language: 'en', name: 'formPublicEnglish', help: 'formPublicEnglishHelp' },
] as const

const isChosen = ({ form, language }: AskedForm): boolean =>
  form === chosenForm.value.form && language === chosenForm.value.language

/** What a form is called. */
export const formNameOf = (asked: AskedForm) =>
  choices.find(({ form, language }) => form === asked.form && language === asked.language)?.name ?? 'formAnnex'

/** 格式 beside the paper: the form is what stands in the address. */
export function FormLinks() {
  return (
    <div class="form-links">
      <h2 class="card-eyebrow">{reportWords('formTitle')}</h2>
      {choices.map((one) => (
        <Link
          key={one.name}
          to={formAddress(one)}
          isCurrent={isChosen(one)}
          title={reportWords(one.help)}
          onClick={() => scrollTo(0, 0)}
        >
          {reportWords(one.name)}
        </Link>
      ))}
    </div>
  )
}

/** The same above the paper where there is no room beside it. */
export function FormSelect() {
  const named = formNameOf(chosenForm.value)
  return (
    <div class="form-select">
      <SelectField
        label={reportWords('formTitle')}
        value={named}
        choices={choices.map(({ name }) => ({ value: name, label: reportWords(name) }))}
        onChange={(name) => {
          const found = choices.find((one) => one.name === name)
          if (found) navigate(formAddress(found))
        }}
      />
    </div>
  )
}

/** The same where a file is made. */
export function FormChoice() {
  const group = useId()
  return (
    <fieldset class="form-choice">
      <legend class="card-eyebrow">{reportWords('formTitle')}</legend>
      {choices.map((one) => (
        <label key={one.name} title={reportWords(one.help)}>
          <input
            type="radio"
            name={group}
            checked={isChosen(one)}
            onChange={() => navigate(formAddress(one), 'replace')}
          />
          {reportWords(one.name)}
        </label>
      ))}
      <p class="small muted">{reportWords('formHelp')}</p>
    </fieldset>
  )
}
