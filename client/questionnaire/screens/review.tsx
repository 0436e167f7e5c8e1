import { type Item, typeOf } from '../../../domain/items/index.ts'
import { t } from '../../i18n/citizen/words.ts'
import { answerWords } from '../answer-words.ts'
import { ErrorSummary } from '../error-summary.tsx'
import { Frame } from '../frame.tsx'
import { Head } from '../head.tsx'
import { faultsOnPath, goTo } from '../navigate.ts'
import { once } from '../once.ts'
import { submit } from '../outbox/submit.ts'
import { current, isOnline, path, wrong } from '../state.ts'
import { say, Words } from '../words.tsx'

/** Every answer on the path, by section; each leads back to its item. */
export function ReviewScreen() {
  const { draft } = current.value
  const sections = [...new Set(path.value.map((step) => step.section))]
  const last = path.value[path.value.length - 1]?.item.id
  const send = () => {
    const faults = faultsOnPath()
    if (faults.length) wrong.value = faults
    else void submit()
  }
  return (
    <Frame
      screen="review"
      head={<Head item="" title={t('reviewTitle')} />}
      foot={
        <div class="nav">
          <button type="button" class="btn s" onClick={() => goTo(last)}>
            {t('back')}
          </button>
          <button type="button" class="btn p" onClick={once(send)}>
            {t(isOnline.value ? 'submit' : 'submitLater')}
          </button>
        </div>
      }
    >
      <ErrorSummary onFollow={goTo} />
      <h1 tabIndex={-1}>{t('reviewTitle')}</h1>
      <p class="small">{t('reviewNote')}</p>
      {sections.map((section) => (
        <section key={section.id} class="answers">
          <h2>
            <Words of={section.title} />
          </h2>
          <ul>
            {path.value
              .filter((step) => step.section === section && isAnswerable(step.item))
              .map(({ item }) => (
                <Answered key={item.id} item={item} words={answerWords(item, draft, say)} />
              ))}
          </ul>
        </section>
      ))}
    </Frame>
  )
}

/** Statements have nothing to look through. */
const isAnswerable = (item: Item): boolean => typeOf(item).variables(item).length > 0

function Answered({ item, words }: { item: Item; words: string | undefined }) {
  return (
    <li>
      <button type="button" class="answered" onClick={() => goTo(item.id)}>
        <span class="sr">{t('change', { item: say(item.text) })}</span>
        <span class="q" aria-hidden="true">
          <Words of={item.text} />
        </span>
        <span class={words ? 'a' : 'a faint'}>{words ?? t('notAnswered')}</span>
      </button>
    </li>
  )
}
