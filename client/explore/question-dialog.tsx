import { useSignal } from '@preact/signals'
import { exploreWords } from '../i18n/explore/words.ts'
import { Dialog } from '../ui/dialog.tsx'
import { SearchField } from '../ui/search-field.tsx'
import type { Question } from './codebook-words.ts'
import { showRow } from './explore-state.ts'

interface Props {
  readonly isOpen: boolean
  readonly questions: readonly Question[]
  readonly current: string
  readonly onClose: () => void
}

/** All questions under the titles of their sections, with a search. */
export function QuestionDialog({ isOpen, questions, current, onClose }: Props) {
  const text = useSignal('')
  const wanted = text.value.trim().toLowerCase()
  const found = questions.filter(({ label, name }) => `${label} ${name}`.toLowerCase().includes(wanted))
  const sections = [...new Set(found.map(({ section }) => section))]
  return (
    <Dialog title={exploreWords('questionTitle')} isOpen={isOpen} onClose={onClose} isWide>
      <SearchField
        value={text.value}
        label={exploreWords('searchQuestion')}
        onInput={(value) => {
          text.value = value
        }}
      />
      {found.length === 0 && <p class="muted">{exploreWords('noQuestion')}</p>}
      <div class="question-list">
        {sections.map((section) => (
          <section key={section}>
            <h3>{section}</h3>
            <ul>
              {found
                .filter((one) => one.section === section)
                .map(({ name, label }) => (
                  <li key={name}>
                    <button
                      type="button"
                      aria-current={name === current ? 'true' : undefined}
                      onClick={() => {
                        showRow(name)
                        onClose()
                      }}
                    >
                      {label}
                    </button>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
