import { alpha } from './alpha.ts'
import { change } from './change.ts'
import { contrast } from './contrast.ts'
import { correlation } from './correlation.ts'
import { difference } from './difference.ts'
import { indexOfItems } from './index-of-items.ts'
import { mean } from './mean.ts'
import { quantile } from './quantile.ts'
import { ranking } from './ranking.ts'
import { ratio } from './ratio.ts'
import { search } from './search.ts'
import { share } from './share.ts'
import { table } from './table.ts'
import { total } from './total.ts'

/** The registry: to add a kind of entry, add its file and one line here. */
export const planEstimators = [
  mean,
  share,
  total,
  ratio,
  quantile,
  difference,
  change,
  contrast,
  indexOfItems,
  correlation,
  alpha,
  table,
  ranking,
  search,
] as const
