import { useRef, useState } from 'preact/hooks'
import { t } from '../../i18n/citizen/words.ts'
import { Icon } from '../icon.tsx'
import { Words } from '../words.tsx'
import { tap } from './choice-list.tsx'
import { chosenIn } from './choose.ts'
import type { ControlProps, ItemOf } from './view.ts'

/** What is chosen, always in sight; each name takes itself away. Folded to one line where it would cover too much. */
export function Tray(props: ControlProps<ItemOf<'single_choice'> | ItemOf<'multiple_choice'>>) {
  const { item, answer } = props
  const [isOpen, setOpen] = useState(false)
  const list = useRef<HTMLUListElement>(null)
  const { codes } = chosenIn(answer)
  const max = 'max' in item ? item.max : undefined
  const removeAt = (code: number) => {
    tap(props, code)
    // The focused button is gone: the next one, or the search, or the list takes over.
    setTimeout(() => {
      const next = list.current?.querySelector<HTMLElement>('.chip[data-code]')
      ;(next ?? document.querySelector<HTMLElement>('main input'))?.focus({ preventScroll: true })
    })
  }
  return (
    <ul class={isOpen ? 'picked open' : 'picked'} ref={list}>
      <li class="n">
        <span role="status">
          {max ? t('chosenOf', { count: codes.length, max }) : t('chosen', { count: codes.length })}
        </span>
      </li>
      {codes.map((code) => {
        const category = item.categories.find((one) => one.code === code)
        return category ? (
          <li key={code} class="one">
            <button type="button" class="chip" data-code={code} onClick={() => removeAt(code)}>
              <span class="sr">{t('removeThis')}</span>
              <Words of={category.shortLabel ?? category.label} />
              <Icon name="close" />
            </button>
          </li>
        ) : null
      })}
      {codes.length ? (
        <li class="see">
          <button type="button" class="chip" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {t('seeChosen')}
            <Icon name={isOpen ? 'down' : 'up'} />
          </button>
        </li>
      ) : null}
    </ul>
  )
}
