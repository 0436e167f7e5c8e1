import type { Instrument } from '../../../domain/instrument.ts'
import { oncePer } from '../../../domain/once-per.ts'
import { tellsOfEach } from '../../disclosure/tells-of-each.ts'
import { kornGraubard } from '../../interval/korn-graubard.ts'
import { measure } from '../find/measure.ts'
import type { Scope } from '../find/scope.ts'
import type { Said } from './answer-protection.ts'
import type { Figure } from './explored.ts'
import { protectionOf } from './protection.ts'

/** How many people of the scope said no and yes. */
function timesOf(y: ArrayLike<number>, { weights }: Scope): [number, number] {
  const times: [number, number] = [0, 0]
  for (let i = 0; i < y.length; i++) if (weights[i]! > 0 && y[i]! >= 0) times[y[i] === 1 ? 1 : 0] += 1
  return times
}

/** Whether the answers of the chosen may not be told, by what is told of others. */
function isHiddenOf(y: ArrayLike<number>, { instrument, scope }: Asked): boolean {
  return protectionOf(instrument, scope).hiddenAnswers(scope.chosen ?? [])(saidIn(y))
}

/** The same for the same column, so that its protection is made once. */
const saidIn = oncePer((y: ArrayLike<number>): Said => {
  const [isAnswered, chosen] = [new Uint8Array(y.length), new Int32Array(y.length)]
  let count = 0
  for (let i = 0; i < y.length; i++) {
    if (y[i]! >= 0) isAnswered[i] = 1
    if (y[i] === 1) chosen[count++] = i
  }
  return { isAnswered, chosen: chosen.slice(0, count), isOneOfSeveral: false }
})

interface Asked {
  readonly instrument: Instrument
  readonly scope: Scope
  readonly level: number
}

/** Share of ones among zeros and ones at a level; negative codes are left out. */
export function shareFigure(y: ArrayLike<number> | undefined, asked: Asked): Figure {
  const { scope, level } = asked
  const { estimate } = measure(y, scope, kornGraubard)
  if (!estimate.isEstimable) return estimate
  if (!y || tellsOfEach(timesOf(y, scope)) || isHiddenOf(y, asked)) return { isEstimable: false, reason: 'suppressed' }
  const { value, baseSize, standardError, degreesOfFreedom: df } = estimate
  if (standardError === undefined || df === undefined) return { isEstimable: true, value, baseSize }
  const interval = kornGraubard.of({ value, standardError, df, level, baseSize })
  return { isEstimable: true, value, baseSize, standardError, ...(interval ?? {}) }
}
