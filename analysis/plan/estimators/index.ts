import { alpha } from './alpha.ts'
import { bestWorst } from './best-worst.ts'
import { borda } from './borda.ts'
import { bradleyTerry } from './bradley-terry.ts'
import { change } from './change.ts'
import { contrast } from './contrast.ts'
import { correlation } from './correlation.ts'
import { difference } from './difference.ts'
import { firstChoice } from './first-choice.ts'
import { hotIndex } from './hot-index.ts'
import { indexOfItems } from './index-of-items.ts'
import { mean } from './mean.ts'
import { plackettLuce } from './plackett-luce.ts'
import { quadrant } from './quadrant.ts'
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
  firstChoice,
  borda,
  plackettLuce,
  bradleyTerry,
  bestWorst,
  quadrant,
  hotIndex,
  search,
] as const
