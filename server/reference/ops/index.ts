import type { Op } from '../op.ts'
import { choice } from './choice.ts'
import { distributions } from './distributions.ts'
import { domains } from './domains.ts'
import { estimates } from './estimates.ts'
import { intervals } from './intervals.ts'
import { miscellany } from './miscellany.ts'
import { quantiles } from './quantiles.ts'
import { ranks } from './ranks.ts'
import { replicates } from './replicates.ts'
import { tables } from './tables.ts'
import { tests } from './tests.ts'
import { waves } from './waves.ts'
import { weights } from './weights.ts'

/** The registry: every op by the name that a case gives it. */
export const ops: ReadonlyMap<string, Op> = new Map(
  [
    estimates,
    domains,
    intervals,
    weights,
    quantiles,
    replicates,
    waves,
    tables,
    tests,
    distributions,
    ranks,
    choice,
    miscellany,
  ].flatMap((group) => Object.entries(group)),
)

/** Ops without a place in this product, with the reason; docs/methods.md says the same. */
export const skipped: ReadonlyMap<string, string> = new Map([
  ['input', 'states the estimates that other cases of its file start from: nothing to compute'],
])
