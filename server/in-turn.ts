import { Problem } from '../domain/problem.ts'

/** Runs at most `abreast` things at once and lets `longest` more wait; whoever comes then is refused. */
export function inTurn(abreast: number, longest: number): <T>(run: () => Promise<T>) => Promise<T> {
  let running = 0
  const waiting: (() => void)[] = []
  return async (run) => {
    if (running >= abreast) {
      if (waiting.length >= longest) throw new Problem('too_many_attempts')
      await new Promise<void>((resolve) => waiting.push(resolve))
    } else running++
    try {
      return await run()
    } finally {
      const next = waiting.shift()
      // The next one takes the place over, so that nobody slips in between.
      if (next) next()
      else running--
    }
  }
}
