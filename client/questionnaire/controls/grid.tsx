import { askedRows } from '../../../domain/items/grid.ts'
import { t } from '../../i18n/citizen/words.ts'
import { later } from '../later.tsx'
import { defineView, type ItemOf } from './view.ts'

export const grid = defineView<ItemOf<'grid'>>({
  Body: later((late) => late.GridRows),
  hint: (item, { seed }) => t('rowsHint', { count: askedRows(item, seed).length }),
  open: (item, answer, { seed }) =>
    askedRows(item, seed).filter((row) => ((answer ?? {}) as Record<string, unknown>)[row.code] === undefined).length,
})
