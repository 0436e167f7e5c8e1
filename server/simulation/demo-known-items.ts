import type { Instrument } from '../../domain/instrument.ts'
import { ageBands } from './city.ts'
import type { KnownItems } from './respond.ts'

/** Where the demo instrument asks for sector, sex and age. Throws when an instrument does not ask for them. */
export function demoKnownItems(instrument: Instrument): KnownItems {
  const items = instrument.sections.flatMap((section) => section.items)
  const find = (id: string) => {
    const item = items.find((candidate) => candidate.id === id)
    if (!item || !('categories' in item)) throw new Error(`the instrument has no item ${id} with categories`)
    return item
  }
  const ageCodes = find('age')
    .categories.map((category) => category.code)
    .filter((code) => code >= 0)
  if (ageCodes.length !== ageBands)
    throw new Error(`the city has ${ageBands} age bands, the item age has ${ageCodes.length}`)
  return { sector: find('sector').id, sex: find('sex').id, age: 'age', ageCodes }
}
