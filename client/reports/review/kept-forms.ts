import type { AskedForm } from '../../../analysis/report/forms/form.ts'
import { nameOfForm } from '../../../analysis/report/forms/in-form.ts'
import { loadWork, type Work } from './draft.ts'

type Read = Omit<Work, 'reload'>

/** Sections tell of the whole report, whichever form is read. */
const stateOf = ({ state, edits, sections }: Read): string => JSON.stringify([state, edits, sections])

/** Reads the forms of a report, each once: all of one state, so that whatever is read later shows that one has gone by. */
export function keptForms(wave: string) {
  const kept = new Map<string, Read>()
  return {
    read: async (asked: AskedForm, signal: AbortSignal): Promise<Read> => {
      const name = nameOfForm(asked)
      const known = kept.get(name)
      if (known) return known
      const work = await loadWork(wave, asked, signal)
      if ([...kept.values()].some((other) => stateOf(other) !== stateOf(work))) kept.clear()
      kept.set(name, work)
      return work
    },
    forget: () => kept.clear(),
  }
}
