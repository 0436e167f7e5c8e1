import { useRef, useState } from 'preact/hooks'
import { t } from '../i18n/citizen/words.ts'
import { Icon } from './icon.tsx'
import { Languages } from './languages.tsx'
import { progressAt } from './path.ts'
import { SizeButton } from './size-button.tsx'
import { current, path } from './state.ts'
import { Words } from './words.tsx'

/** Where one is, how long it still takes, and the two tools: letters and language. Without an item: at the end. */
export function Head({ item, title }: { item: string; title?: string }) {
  const [isOpen, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  // The language that was pressed goes from the page; keys go on from where it was opened.
  const close = () => {
    opener.current?.focus({ preventScroll: true })
    setOpen(false)
  }
  const { part, parts, shares, minutesLeft } = progressAt(path.value, item, current.value.draft)
  const section = path.value.find((step) => step.item.id === item)?.section
  return (
    <>
      <div class="row">
        <p class="sec">
          <b>{section ? <Words of={section.title} /> : title}</b>
          {section ? <span>{t('partOf', { part, parts, minutes: minutesLeft })}</span> : null}
        </p>
        <div>
          <SizeButton isTool />
          <button
            type="button"
            class="tool"
            ref={opener}
            aria-label={t('language')}
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            <Icon name="globe" />
          </button>
        </div>
      </div>
      {isOpen ? <Languages onChosen={close} /> : null}
      <div class="prog-line">
        <div
          class="prog"
          role="img"
          aria-label={t('progress', { parts, done: shares.filter((share) => share === 1).length })}
        >
          {shares.map((share, i) => (
            <i key={i}>
              <i style={{ width: `${100 * share}%` }} />
            </i>
          ))}
        </div>
        {current.value.questionnaire.isSynthetic ? <span class="tag warn">{t('synthetic')}</span> : null}
      </div>
    </>
  )
}
