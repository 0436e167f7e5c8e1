import { useLayoutEffect, useRef } from 'preact/hooks'
import { itemsOf } from '../../../domain/instrument.ts'
import type { Item } from '../../../domain/items/index.ts'
import { typeOf } from '../../../domain/items/index.ts'
import { t } from '../../i18n/citizen/words.ts'
import { views } from '../controls/index.ts'
import type { ControlProps } from '../controls/view.ts'
import { Frame } from '../frame.tsx'
import { Head } from '../head.tsx'
import { later } from '../later.tsx'
import { answer, goBack, goOn } from '../navigate.ts'
import { once } from '../once.ts'
import { current, isPreview, path, remark, wrong } from '../state.ts'
import { Words } from '../words.tsx'

const Faults = later((late) => late.ErrorSummary)
const Violated = later((late) => late.Violated)

/** One item: its words, its control, and the way on. */
export function ItemScreen({ id }: { id: string }) {
  const { instrument, draft } = current.value
  const item = itemsOf(instrument).find((one) => one.id === id)
  if (!item) return null
  const { Body, hint } = views[typeOf(item).control]
  const violation = wrong.value.find((one) => one.item === id)
  const props: ControlProps<Item> = {
    item,
    answer: draft.answers[id],
    context: draft,
    onAnswer: (value) => answer(id, value),
    describedBy: violation ? 'hint violation' : 'hint',
  }
  const focusField = () => {
    const own = violation && /text/.test(violation.code) && document.querySelector<HTMLElement>('.own-text input')
    const first = '[data-item] input, [data-item] textarea, [data-item] ol button'
    ;(own || document.querySelector<HTMLElement>(first))?.focus()
  }
  return (
    <Frame key={id} screen="item" head={<Head item={id} />} foot={<Foot {...props} />} isPlain={!hint}>
      <div data-item={id} class={violation ? 'is-wrong' : undefined}>
        {violation ? <Faults onFollow={focusField} /> : null}
        <h1 id="question" tabIndex={-1}>
          <Words of={item.text} />
        </h1>
        <p class="hint" id="hint">
          {'isRequired' in item && item.isRequired ? <span class="tag">{t('required')}</span> : null}
          {hint?.(item, draft) ? <span class="tag">{hint(item, draft)}</span> : null}
          {item.help ? (
            <span>
              <Words of={item.help} />
            </span>
          ) : null}
        </p>
        {violation ? <Violated violation={violation} item={item} /> : null}
        <Body {...props} />
      </div>
    </Frame>
  )
}

/** Above 40 % of the height the chips fold to one line. */
function useFolding() {
  const foot = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const box = foot.current
    if (!box) return
    box.classList.remove('compact')
    if (box.offsetHeight > innerHeight * 0.4) box.classList.add('compact')
  })
  return foot
}

function Foot(props: ControlProps<Item>) {
  const { item, context } = props
  const foot = useFolding()
  const { Tray, open } = views[typeOf(item).control]
  const isLast = path.value[path.value.length - 1]?.item.id === item.id
  const left = open?.(item, props.answer, context) ?? 0
  return (
    <div ref={foot}>
      <p class="sr" role="status">
        {remark.value}
      </p>
      {remark.value && Tray ? (
        <p class="msg" aria-hidden="true">
          {remark.value}
        </p>
      ) : null}
      {Tray ? <Tray {...props} /> : null}
      <div class="nav">
        <button type="button" class="btn s" onClick={() => goBack(item.id)} disabled={isPreview}>
          {t('back')}
        </button>
        <button type="button" class="btn p" onClick={once(() => goOn(item.id))}>
          <span>
            {t(isLast ? 'toReview' : 'next')}
            {left ? <small>{t('remaining', { count: left })}</small> : null}
          </span>
        </button>
      </div>
    </div>
  )
}
