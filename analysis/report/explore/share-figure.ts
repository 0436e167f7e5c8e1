import type { Instrument } from '../../../domain/instrument.ts'
import { tellsOfEach } from '../../disclosure/tells-of-each.ts'
import { kornGraubard } from '../../interval/korn-graubard.ts'
import { measure } from '../find/measure.ts'
import type { Scope } from '../find/scope.ts'
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
  const people = Array.from(y)
  const of = {
    isAnswered: Uint8Array.from(people, (code) => Number(code >= 0)),
    chosen: Int32Array.from(people.flatMap((code, i) => (code === 1 ? [i] : []))),
    isOneOfSeveral: false,
  }
  return protectionOf(instrument, scope).isAnswerHidden(of, scope.chosen ?? [])
}

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
