import { minutes, secondsOf } from '../../../domain/duration.ts'
import type { Instrument } from '../../../domain/instrument.ts'
import { itemTypes } from '../../../domain/items/index.ts'
import type { Control } from '../../../domain/items/item-type.ts'
import type { Fault } from '../../../domain/logic/check.ts'
import { route } from '../../../domain/logic/route.ts'
import type { IconName } from '../../ui/icon-paths.ts'
import { asList, asRecord, asText, getAt, type Json } from '../document/json.ts'
import { type Place, pathOf } from '../document/outline-edits.ts'
import { looseText } from '../document/variables.ts'
import { placeOf } from '../faults/fault-words.ts'

export interface OutlineItem {
  readonly place: Place
  /** Number of the item in the whole questionnaire, from 1. */
  readonly number: number
  readonly id: string
  readonly text: string
  readonly icon: IconName
  readonly hasCondition: boolean
}
export interface OutlineSectionRow {
  readonly at: number
  readonly place: Place
  readonly title: string
  readonly hasCondition: boolean
  readonly count: number
  readonly items: readonly OutlineItem[]
}

const icons: Record<Control, IconName> = {
  statement: 'info',
  'choice-list': 'radio',
  scale: 'scale',
  grid: 'grid',
  'rank-list': 'rank',
  'number-field': 'table',
  'text-field': 'text',
}
/** Types that share a control and still are to be told apart. */
const ownIcons: Readonly<Record<string, IconName>> = { multiple_choice: 'multi', long_text: 'chat' }

export function iconOf(type: string): IconName {
  const control = itemTypes.find((known) => known.type === type)?.control
  return ownIcons[type] ?? (control ? icons[control] : 'warn')
}

export function rowsOf(document: Json): OutlineSectionRow[] {
  let number = 0
  return asList(getAt(document, ['sections'])).map((raw, at) => {
    const section = asRecord(raw)
    const items = asList(section.items).map((item, position) =>
      itemRow(asRecord(item), { section: at, item: position }, ++number),
    )
    return {
      at,
      place: { section: at, item: null },
      title: looseText(section.title, 'zh-CN'),
      hasCondition: section.showIf !== undefined,
      count: items.length,
      items,
    }
  })
}

const itemRow = (item: { [key: string]: Json }, place: Place, number: number): OutlineItem => ({
  place,
  number,
  id: asText(item.id),
  text: looseText(item.text, 'zh-CN'),
  icon: iconOf(asText(item.type)),
  hasCondition: item.showIf !== undefined,
})

export const matches = ({ id, text }: OutlineItem, search: string): boolean =>
  `${text} ${id}`.toLowerCase().includes(search.trim().toLowerCase())

/** The worst of the faults of each place, by its address. */
export function marksOf(faults: readonly Fault[]): ReadonlyMap<string, Fault['severity']> {
  const marks = new Map<string, Fault['severity']>()
  for (const { path, severity } of faults) {
    const key = pathOf(placeOf(path)).join('/')
    if (marks.get(key) !== 'error') marks.set(key, severity)
  }
  return marks
}

export const markAt = (marks: ReadonlyMap<string, Fault['severity']>, place: Place) =>
  marks.get(pathOf(place).join('/'))

/** Minutes for somebody who answers nothing that opens further items: the path that everybody walks. */
export function askedMinutes(instrument: Instrument): number {
  const context = { seed: 1, answers: {} }
  const seconds = route(instrument, context).map(({ item }) => secondsOf(item, context))
  return minutes(seconds.reduce((sum, one) => sum + one, 0))
}
