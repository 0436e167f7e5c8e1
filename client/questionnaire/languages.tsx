import { type CitizenLanguage, citizenLanguage, citizenLanguages } from '../i18n/citizen/words.ts'
import { chooseLanguage } from './navigate.ts'
import { current } from './state.ts'

/** Each language by its own name; only those in which the questionnaire is written. */
export function Languages({ onChosen }: { onChosen?: () => void }) {
  const offered = (Object.keys(citizenLanguages) as CitizenLanguage[]).filter((language) =>
    current.value.instrument.languages.includes(language),
  )
  if (offered.length < 2) return null
  return (
    <div class="langs">
      {offered.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={language === citizenLanguage.value}
          onClick={() => void chooseLanguage(language).then(onChosen)}
        >
          {citizenLanguages[language]}
        </button>
      ))}
    </div>
  )
}
