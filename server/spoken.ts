import { mask } from '../analysis/text/mask/mask.ts'
import { type Instrument, itemsOf } from '../domain/instrument.ts'
import { type Item, typeOf } from '../domain/items/index.ts'

const hasTexts = (item: Item): boolean =>
  typeOf(item)
    .variables(item)
    .some(({ kind }) => kind === 'text')

/** Items whose answers hold words: packed codes leave these out, so that they are read from the answers. */
export const spokenItems = (instrument: Instrument): Item[] => itemsOf(instrument).filter(hasTexts)

/** The words of one response by variable, masked: nothing behind this point sees them as they were written. */
export function textsOf(
  instrument: Instrument,
  spoken: Readonly<Record<string, unknown>>,
  seed: number,
): Record<string, string> {
  if (Object.keys(spoken).length === 0) return {}
  const context = { seed, answers: spoken }
  const pairs = spokenItems(instrument).flatMap((item) => {
    const type = typeOf(item)
    const cells = type.encode(item, spoken[item.id] ?? null, context)
    return type.variables(item).map((variable, i) => [variable.name, cells[i]] as const)
  })
  const written = pairs.filter((pair): pair is [string, string] => typeof pair[1] === 'string')
  return Object.fromEntries(written.map(([name, text]) => [name, mask(text)]))
}
