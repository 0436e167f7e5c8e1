import type { Language } from '../../domain/localized.ts'
import { fieldworkWords } from '../i18n/fieldwork/words.ts'
import { ownNames } from '../i18n/own-names.ts'
import { Segmented } from '../ui/segmented.tsx'

interface Props {
  readonly choices: readonly Language[]
  readonly value: Language | null
  readonly onChange: (value: Language | null) => void
}

/** Which language stands under the Chinese; only those that the questionnaire has. */
export function SecondLanguage({ choices, value, onChange }: Props) {
  if (choices.length === 0) return null
  return (
    <div class="row">
      <span class="muted">{fieldworkWords('secondLanguage')}</span>
      <Segmented
        label={fieldworkWords('secondLanguage')}
        value={value}
        choices={[
          ...choices.map((language) => ({ value: language, label: ownNames[language] })),
          { value: null, label: fieldworkWords('chineseOnly') },
        ]}
        onChange={onChange}
      />
    </div>
  )
}
