import { rankable } from '../../../domain/items/ranking.ts'
import { t } from '../../i18n/citizen/words.ts'
import { later } from '../later.tsx'
import { defineView, type ItemOf } from './view.ts'

export const rankList = defineView<ItemOf<'ranking'>>({
  Body: later((late) => late.RankRows),
  hint: (item, context) => t('rankHint', { max: Math.min(item.max, rankable(item, context).length || item.max) }),
})
