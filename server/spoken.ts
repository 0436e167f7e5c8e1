import { mask } from '../analysis/text/mask/mask.ts'
import { type Instrument, itemsOf } from '../domain/instrument.ts'
import { type Item, typeOf } from '../domain/items/index.ts'

const hasTexts = (item: Item): boolean =>
  typeOf(item)
    .variables(item)
    .some(({ kind }) => kind === 'text')

/** Items whose answers hold words: packed codes leave these out, so that they are read from the answers. */
export const spokenItems = (instrument: Instrument): Item[] => itemsOf(instrument).filter(hasTexts)

/** Words can only come from an answer that holds some. */
const hasWords = (answer: unknown): boolean =>
  typeof answer === 'string' || (typeof answer === 'object' && answer !== null && Object.values(answer).some(hasWords))

/** Answers up to so many characters are written again and again; to keep longer ones would hold an export in memory. */
const longestKept = 40

/** Reads the words of one response. */
export type ReadTexts = (spoken: Readonly<Record<string, unknown>>, seed: number) => Record<string, string>

/** The words of a response by variable, masked: nothing behind this point sees them as they were written. */
export function textReader(instrument: Instrument): ReadTexts {
  const items = spokenItems(instrument).map((item) => {
    const type = typeOf(item)
    const places = [...type.variables(item).entries()].flatMap(([v, { kind, name }]) =>
      kind === 'text' ? [{ v, name }] : [],
    )
    return { item, type, places }
  })
  const known = new Map<string, string>()
  const masked = (text: string): string => {
    const found = known.get(text) ?? mask(text)
    if (text.length <= longestKept) known.set(text, found)
    return found
  }
  return (spoken, seed) => {
    const texts: Record<string, string> = {}
    const context = { seed, answers: spoken }
    for (const { item, type, places } of items) {
      const answer = spoken[item.id]
      if (!hasWords(answer)) continue
      const cells = type.encode(item, answer, context)
      for (const { v, name } of places) {
        const cell = cells[v]
        if (typeof cell === 'string') texts[name] = masked(cell)
      }
    }
    return texts
  }
}
