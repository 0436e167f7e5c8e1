import type { Control } from '../../../domain/items/item-type.ts'
import { choiceList } from './choice-list.tsx'
import { grid } from './grid.tsx'
import { numberField } from './number-field.tsx'
import { rankList } from './rank-list.tsx'
import { scale } from './rating.tsx'
import { textField } from './text-field.tsx'
import { type ControlView, defineView } from './view.ts'

const statement = defineView({ Body: () => null })

/** The registry: every control of `domain/items` and how it is shown. */
export const views: Record<Control, ControlView> = {
  statement,
  'choice-list': choiceList,
  scale,
  grid,
  'rank-list': rankList,
  'number-field': numberField,
  'text-field': textField,
}
