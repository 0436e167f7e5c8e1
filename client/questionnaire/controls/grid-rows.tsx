import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Category } from '../../../domain/category.ts'
import { rowsInDisplayOrder } from '../../../domain/display-order.ts'
import { t } from '../../i18n/citizen/words.ts'
import { Icon } from '../icon.tsx'
import { Words } from '../words.tsx'
import { Rating } from './rating.tsx'
import type { ControlProps, ItemOf } from './view.ts'

type Cells = Readonly<Record<string, number>>

/** Long enough to see what was tapped. */
const pauseMs = 350

/** One row open at a time; answered rows fold to a line. The next opens by itself after a tap, never after a key. */
export function GridRows({ item, answer, context, onAnswer, describedBy }: ControlProps<ItemOf<'grid'>>) {
  const cells = (answer ?? {}) as Cells
  const rows = rowsInDisplayOrder(item, context.seed)
  const firstOpen = (given: Cells) => rows.find((row) => given[row.code] === undefined)?.code
  const [open, setOpen] = useState(() => firstOpen(cells))
  const [isMoving, setMoving] = useState(false)
  const list = useRef<HTMLOListElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const byKey = useRef(false)
  useEffect(() => () => clearTimeout(timer.current), [])
  // Before it is painted: later, the focus would be taken from whoever already types into the opened row.
  useLayoutEffect(() => {
    if (!isMoving) return
    setMoving(false)
    const now = list.current?.querySelector<HTMLElement>('.now, li:last-child button')
    now?.scrollIntoView({ block: 'nearest' })
    now?.focus({ preventScroll: true })
  }, [isMoving])
  const move = (to: number | undefined) => {
    clearTimeout(timer.current)
    setOpen(to)
    setMoving(true)
  }
  const pick = (row: Category, code: number) => {
    const next = { ...cells, [row.code]: code }
    onAnswer(next)
    clearTimeout(timer.current)
    if (!byKey.current) timer.current = setTimeout(() => move(firstOpen(next)), pauseMs)
  }
  return (
    <ol
      class="mx"
      ref={list}
      aria-describedby={describedBy}
      onPointerDown={() => {
        byKey.current = false
      }}
      onKeyDown={(event) => {
        byKey.current = true
        if (event.key !== 'Enter' || (event.target as HTMLElement).tagName !== 'INPUT') return
        // Otherwise the same Enter would press the button of a folded row, which gets the focus after the last.
        event.preventDefault()
        move(firstOpen(cells))
      }}
    >
      {rows.map((row, i) =>
        row.code === open ? (
          <OpenRow
            key={row.code}
            item={item}
            row={row}
            place={t('rowOf', { row: i + 1, rows: rows.length })}
            code={cells[row.code]}
            onPick={(code) => pick(row, code)}
          />
        ) : (
          <FoldedRow key={row.code} item={item} row={row} code={cells[row.code]} onOpen={() => move(row.code)} />
        ),
      )}
    </ol>
  )
}

function OpenRow(props: {
  item: ItemOf<'grid'>
  row: Category
  place: string
  code: number | undefined
  onPick: (code: number) => void
}) {
  const { item, row, place, code, onPick } = props
  return (
    <li class="now" tabIndex={-1}>
      <fieldset>
        <legend>
          <span class="k">{place}</span>
          <Words of={row.label} />
        </legend>
        <Rating name={`${item.id}-${row.code}`} categories={item.categories} code={code} onPick={onPick} />
      </fieldset>
    </li>
  )
}

function FoldedRow(props: { item: ItemOf<'grid'>; row: Category; code: number | undefined; onOpen: () => void }) {
  const { item, row, code, onOpen } = props
  const chosen = item.categories.find((category) => category.code === code)
  return (
    <li>
      <button type="button" class={chosen ? 'done' : 'done next'} onClick={onOpen}>
        <span class="tx row-words">
          <Words of={row.label} />
        </span>
        {chosen ? (
          <span class="v">
            <Words of={chosen.label} />
          </span>
        ) : null}
        <span class="sr">{t(chosen ? 'changeThis' : 'notChosenYet')}</span>
        {chosen ? <Icon name="pen" /> : null}
      </button>
    </li>
  )
}
