import { useRef } from 'preact/hooks'
import { rankable } from '../../../domain/items/ranking.ts'
import type { Localized } from '../../../domain/localized.ts'
import { t } from '../../i18n/citizen/words.ts'
import { Icon } from '../icon.tsx'
import { remark } from '../state.ts'
import { say, Words } from '../words.tsx'
import { moved } from './moved.ts'
import type { ControlProps, ItemOf } from './view.ts'

/** Tap to append; buttons move and remove. No drag is needed. */
export function RankRows({ item, answer, context, onAnswer, describedBy }: ControlProps<ItemOf<'ranking'>>) {
  const frame = useRef<HTMLFieldSetElement>(null)
  const allowed = rankable(item, context)
  const order = (Array.isArray(answer) ? (answer as number[]) : []).filter((code) => allowed.includes(code))
  const labelOf = (code: number): Localized =>
    item.categories.find((category) => category.code === code)?.label ?? { 'zh-CN': String(code) }
  const change = (next: readonly number[], code: number) => {
    const place = next.indexOf(code) + 1
    remark.value = place ? t('place', { label: say(labelOf(code)), place, count: next.length }) : ''
    onAnswer(next.length ? next : undefined)
  }
  const append = (code: number) => {
    if (order.length >= item.max) remark.value = t('rankedFull', { max: item.max })
    else change([...order, code], code)
    focusSoon('[data-rank-category]')
  }
  // Whatever was tapped has left its place, and the focus with it.
  const focusSoon = (selector: string) =>
    setTimeout(() => {
      const next = frame.current?.querySelector<HTMLElement>(selector) ?? frame.current?.querySelector('button')
      next?.focus({ preventScroll: true })
    })
  const move = (code: number, step: 1 | -1) => {
    change(moved(order, code, step), code)
    focusSoon(`[data-move="${code}/${step}"]`)
  }
  const remove = (code: number) => {
    change(
      order.filter((one) => one !== code),
      code,
    )
    focusSoon(`[data-rank-category="${code}"]`)
  }
  const left = allowed.filter((code) => !order.includes(code))
  if (!allowed.length) return <p>{t('nothingToRank')}</p>
  return (
    <fieldset ref={frame} aria-labelledby="question" aria-describedby={describedBy}>
      {order.length ? (
        <ol class="rank" aria-label={t('ranked')}>
          {order.map((code, i) => (
            <Ranked
              key={code}
              place={i + 1}
              count={order.length}
              code={code}
              label={labelOf(code)}
              onMove={(step) => move(code, step)}
              onRemove={() => remove(code)}
            />
          ))}
        </ol>
      ) : null}
      {left.length ? (
        <>
          <p class="small">{t('unranked')}</p>
          <ul class="unranked">
            {left.map((code) => (
              <li key={code}>
                <button type="button" class="done" data-rank-category={code} onClick={() => append(code)}>
                  <span class="tx">
                    <Words of={labelOf(code)} />
                  </span>
                  <Icon name="plus" />
                </button>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </fieldset>
  )
}

function Ranked(props: {
  place: number
  count: number
  code: number
  label: Localized
  onMove: (step: 1 | -1) => void
  onRemove: () => void
}) {
  const { place, count, code, label, onMove, onRemove } = props
  const words = say(label)
  return (
    <li>
      <b>{place}</b>
      <span class="tx rank-words">
        <Words of={label} />
      </span>
      <span class="moves">
        {/* Never disabled: a disabled button would lose the focus of whoever moves an entry to the end. */}
        <button
          type="button"
          class={place === 1 ? 'tool faint' : 'tool'}
          data-move={`${code}/-1`}
          aria-label={t('moveUp', { label: words })}
          onClick={() => onMove(-1)}
        >
          <Icon name="up" />
        </button>
        <button
          type="button"
          class={place === count ? 'tool faint' : 'tool'}
          data-move={`${code}/1`}
          aria-label={t('moveDown', { label: words })}
          onClick={() => onMove(1)}
        >
          <Icon name="down" />
        </button>
        <button type="button" class="tool" aria-label={t('remove', { label: words })} onClick={onRemove}>
          <Icon name="close" />
        </button>
      </span>
    </li>
  )
}
