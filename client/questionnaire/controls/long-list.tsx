import { useEffect, useRef, useState } from 'preact/hooks'
import type { Category, CategoryGroup } from '../../../domain/category.ts'
import { inDisplayOrder } from '../../../domain/display-order.ts'
import { citizenLanguage, t } from '../../i18n/citizen/words.ts'
import { Icon } from '../icon.tsx'
import { textSize } from '../preferences.ts'
import { say, Words } from '../words.tsx'
import { groupOf, OwnText, tap } from './choice-list.tsx'
import { chosenIn, takesMany } from './choose.ts'
import { found, matchOf } from './find.ts'
import { Marked } from './marked.tsx'
import { OptionRow } from './option-row.tsx'
import type { ControlProps, ItemOf } from './view.ts'

type Choice = ItemOf<'single_choice'> | ItemOf<'multiple_choice'>

interface Part {
  readonly id: string
  readonly group: CategoryGroup | undefined
  readonly categories: readonly Category[]
}

/** Categories under their groups, in the order of this response; those without a group come last. */
function partsOf(item: Choice, seed: number): Part[] {
  const ordered = inDisplayOrder(item.categories, item.order, seed, item.id)
  return [...new Set(ordered.map((c) => c.group))].map((id) => ({
    id: id ?? '',
    group: item.groups?.find((group) => group.id === id),
    categories: ordered.filter((c) => c.group === id),
  }))
}

/** Dozens of categories: search, and a rail of groups beside one list, or an accordion for large letters. */
export function LongList(props: ControlProps<Choice>) {
  const { item, answer, context, describedBy } = props
  const [typed, setTyped] = useState('')
  const many = takesMany(item)
  const { codes } = chosenIn(answer)
  const parts = partsOf(item, context.seed)
  const row = (category: Category) => (
    <OptionRow
      key={category.code}
      takesMany={many}
      name={item.id}
      isOn={codes.includes(category.code)}
      onToggle={() => tap(props, category.code)}
    >
      {typed ? <Hit category={category} typed={typed} item={item} /> : <Words of={category.label} />}
    </OptionRow>
  )
  const frame = useRef<HTMLDivElement>(null)
  // The field stands under dozens of categories, where nobody would look for it.
  const writeOwn = () => {
    setTyped('')
    setTimeout(() => frame.current?.querySelector<HTMLElement>('.own-text input')?.focus())
  }
  const isFull = many && codes.length >= (item.max ?? Number.POSITIVE_INFINITY)
  const All = textSize.value ? Accordion : Railed
  return (
    <div class={isFull ? 'full' : undefined} ref={frame} {...groupOf(item, describedBy)}>
      <Search typed={typed} onType={setTyped} count={found(item.categories, typed, citizenLanguage.value).length} />
      {typed ? (
        <Hits {...props} typed={typed} row={row} onOwn={writeOwn} />
      ) : (
        <All parts={parts} codes={codes} row={row} />
      )}
      <OwnText {...props} />
    </div>
  )
}

function Search({ typed, onType, count }: { typed: string; onType: (text: string) => void; count: number }) {
  return (
    <>
      <div class="find">
        <Icon name="search" />
        <input
          type="search"
          enterkeyhint="search"
          autocomplete="off"
          aria-label={t('searchLabel')}
          placeholder={t('search')}
          value={typed}
          onInput={(event) => onType(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Escape' && onType('')}
        />
        {typed ? (
          <button type="button" aria-label={t('clearSearch')} onClick={() => onType('')}>
            <Icon name="close" />
          </button>
        ) : null}
      </div>
      <p class="sr" role="status">
        {typed && (count ? t('found', { count }) : t('foundNone'))}
      </p>
    </>
  )
}

type RowOf = (category: Category) => preact.JSX.Element

function Hits(props: ControlProps<Choice> & { typed: string; row: RowOf; onOwn: () => void }) {
  const { item, typed, row, onOwn } = props
  const hits = found(item.categories, typed, citizenLanguage.value)
  const own = item.categories.find((category) => category.takesText)
  return (
    <div class="flat list">
      {hits.map(row)}
      {hits.length ? null : <p class="none">{t('foundNone')}</p>}
      {own ? (
        <button
          type="button"
          class="own"
          onClick={() => {
            if (!chosenIn(props.answer).codes.includes(own.code)) tap(props, own.code)
            onOwn()
          }}
        >
          <Icon name="plus" />
          <span>{t('ownInstead')}</span>
        </button>
      ) : null}
    </div>
  )
}

function Hit({ category, typed, item }: { category: Category; typed: string; item: Choice }) {
  const group = item.groups?.find((one) => one.id === category.group)
  const isByName = matchOf(category, typed, citizenLanguage.value) === 3
  return (
    <>
      <Marked text={say(category.label)} part={typed} />
      {group ? (
        <small>
          <Words of={group.label} />
          {isByName ? '' : ` · ${t('related')}`}
        </small>
      ) : null}
    </>
  )
}

const countIn = (part: Part, codes: readonly number[]): number =>
  part.categories.filter((category) => codes.includes(category.code)).length

interface ListProps {
  readonly parts: readonly Part[]
  readonly codes: readonly number[]
  readonly row: RowOf
}

function Railed({ parts, codes, row }: ListProps) {
  const list = useRef<HTMLDivElement>(null)
  const [shown, show] = useState(parts[0]?.id)
  useEffect(() => {
    const scroller = list.current?.closest('main')
    const onScroll = () => {
      const top = (scroller?.getBoundingClientRect().top ?? 0) + 60
      const heads = [...(list.current?.querySelectorAll('section') ?? [])]
      const last = heads.filter((head) => head.getBoundingClientRect().top <= top).pop()
      show((last ?? heads[0])?.dataset.group)
    }
    scroller?.addEventListener('scroll', onScroll, { passive: true })
    return () => scroller?.removeEventListener('scroll', onScroll)
  }, [])
  const jump = (id: string) => {
    const head = list.current?.querySelector<HTMLElement>(`section[data-group="${id}"] h2`)
    head?.scrollIntoView()
    head?.focus({ preventScroll: true })
    show(id)
  }
  return (
    <div class="split">
      <nav class="rail" aria-label={t('groups')}>
        <ol>
          {parts.map((part) =>
            part.group ? (
              <li key={part.id}>
                <button
                  type="button"
                  class="jump"
                  aria-current={part.id === shown ? 'true' : undefined}
                  onClick={() => jump(part.id)}
                >
                  <Words of={part.group.shortLabel ?? part.group.label} />
                  <Count count={countIn(part, codes)} />
                </button>
              </li>
            ) : null,
          )}
        </ol>
      </nav>
      <div class="list" ref={list}>
        {parts.map((part) => (
          <section key={part.id} data-group={part.id}>
            {part.group ? (
              <h2 tabIndex={-1}>
                <Words of={part.group.label} />
                <span>{t('count', { count: part.categories.length })}</span>
              </h2>
            ) : null}
            {part.categories.map(row)}
          </section>
        ))}
      </div>
    </div>
  )
}

const Count = ({ count }: { count: number }) =>
  count ? (
    <em>
      <span aria-hidden="true">{count}</span>
      <span class="sr">{t('chosen', { count })}</span>
    </em>
  ) : null

function Accordion({ parts, codes, row }: ListProps) {
  const [open, setOpen] = useState(parts[0]?.id)
  return (
    <div class="acc">
      {parts.map((part) => {
        const count = countIn(part, codes)
        const isOpen = part.id === open
        if (!part.group) return part.categories.map(row)
        return (
          <div key={part.id}>
            <button type="button" aria-expanded={isOpen} onClick={() => setOpen(isOpen ? undefined : part.id)}>
              <span>
                <Words of={part.group.label} />
              </span>
              <em>{count ? t('chosen', { count }) : t('count', { count: part.categories.length })}</em>
              <Icon name={isOpen ? 'up' : 'down'} />
            </button>
            {isOpen ? <div class="list">{part.categories.map(row)}</div> : null}
          </div>
        )
      })}
    </div>
  )
}
