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

/** Every word must be in the question; none finds all. */
function find(questions: readonly Question[], text: string): readonly Question[] {
  const wanted = text.toLowerCase().split(/\s+/).filter(Boolean)
  return questions.filter(({ label, name }) => {
    const whole = `${label} ${name}`.toLowerCase()
    return wanted.every((word) => whole.includes(word))
  })
}

/** The arrow keys go through the search field and the questions under it. */
function walk(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step === undefined || event.isComposing) return
  const places = [...event.currentTarget.querySelectorAll<HTMLElement>('input, .question-list button')]
  const next = places[places.indexOf(document.activeElement as HTMLElement) + step]
  if (!next) return
  event.preventDefault()
  next.focus()
}

/** All questions under the titles of their sections, with a search whose first find Enter takes. */
export function QuestionDialog({ isOpen, questions, current, onClose }: Props) {
  const text = useSignal('')
  const found = find(questions, text.value)
  const sections = [...new Set(found.map(({ section }) => section))]
  const choose = (question: Question | undefined) => {
    if (!question) return
    showRow(question.name)
    text.value = ''
    onClose()
  }
  return (
    <Dialog title={exploreWords('questionTitle')} isOpen={isOpen} onClose={onClose} isWide>
      <search onKeyDown={walk}>
        <SearchField
          value={text.value}
          label={exploreWords('searchQuestion')}
          onInput={(value) => {
            text.value = value
          }}
          onEnter={() => text.value.trim() && choose(found[0])}
        />
        <div class="question-list">
          {found.length === 0 && <p class="muted">{exploreWords('noQuestion')}</p>}
          {sections.map((section) => (
            <section key={section}>
              <h3>{section}</h3>
              <ul>
                {found
                  .filter((one) => one.section === section)
                  .map((one) => (
                    <li key={one.name}>
                      <button
                        type="button"
                        aria-current={one.name === current ? 'true' : undefined}
                        onClick={() => choose(one)}
                      >
                        {one.label}
                      </button>
                    </li>
                  ))}
              </ul>
            </section>
          ))}
        </div>
      </search>
    </Dialog>
  )
}
