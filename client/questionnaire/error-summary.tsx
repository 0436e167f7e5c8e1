import { useLayoutEffect, useRef } from 'preact/hooks'
import { itemsOf } from '../../domain/instrument.ts'
import type { Item } from '../../domain/items/index.ts'
import type { Violation } from '../../domain/violation.ts'
import { t } from '../i18n/citizen/words.ts'
import { Icon } from './icon.tsx'
import { current, wrong } from './state.ts'
import { violationWords } from './violation-words.ts'
import { say } from './words.tsx'

/** All that is wrong, in words, with links to the places; takes the focus when it appears. */
export function ErrorSummary({ onFollow }: { onFollow: (item: string) => void }) {
  const box = useRef<HTMLDivElement>(null)
  const violations = wrong.value
  useLayoutEffect(() => {
    if (violations.length) box.current?.focus()
  }, [violations])
  if (!violations.length) return null
  const items = new Map(itemsOf(current.value.instrument).map((item) => [item.id, item]))
  return (
    <div class="wrong" role="alert" tabIndex={-1} ref={box}>
      <b>
        <Icon name="warn" />
        {violations.length === 1 ? t('checkOne') : t('checkMany', { count: violations.length })}
      </b>
      <ul>
        {violations.map((violation) => {
          const item = items.get(violation.item)
          return item ? (
            <li key={item.id}>
              <a
                href={`#${item.id}`}
                onClick={(event) => {
                  event.preventDefault()
                  onFollow(item.id)
                }}
              >
                {joined(say(item.text), violationWords(violation, item))}
              </a>
            </li>
          ) : null
        })}
      </ul>
    </div>
  )
}

/** A question ends by its own mark; anything else gets a colon before what is wrong. */
const joined = (text: string, fault: string): string =>
  /[?？!！。.…:：]$/.test(text) ? `${text} ${fault}` : `${text}：${fault}`

/** The same words beside the field. */
export function Violated({ violation, item }: { violation: Violation; item: Item }) {
  return (
    <p class="violation" id="violation">
      {violationWords(violation, item)}
    </p>
  )
}
