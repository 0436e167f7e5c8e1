import { missingCodes } from './category.ts'
import { type Instrument, itemsOf } from './instrument.ts'
import { typeOf } from './items/index.ts'
import type { AnswerContext } from './items/item-type.ts'
import { answerOrNull, route } from './logic/route.ts'
import type { Cell } from './variable.ts'

/** One row of the data file, one cell per variable of the codebook. Items off the path are "not asked". */
export function encode(instrument: Instrument, context: AnswerContext): readonly Cell[] {
  const onPath = new Set(route(instrument, context).map((step) => step.item.id))
  return itemsOf(instrument).flatMap((item) => {
    const type = typeOf(item)
    if (onPath.has(item.id)) return type.encode(item, answerOrNull(item, context), context)
    return type.variables(item).map((variable) => (variable.kind === 'text' ? null : missingCodes.notAsked))
  })
}
