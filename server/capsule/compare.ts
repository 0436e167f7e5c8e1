/** What became of a comparison: numbers that agree, and a line for everything that does not. */
export interface Comparison {
  readonly agree: number
  readonly differences: readonly string[]
}

export const nothingCompared: Comparison = { agree: 0, differences: [] }

export const together = (parts: readonly Comparison[]): Comparison => ({
  agree: parts.reduce((sum, { agree }) => sum + agree, 0),
  differences: parts.flatMap(({ differences }) => differences),
})

export const different = (line: string): Comparison => ({ agree: 0, differences: [line] })
const agreed: Comparison = { agree: 1, differences: [] }

/** Largest difference of two numbers that are the same, as a share of the larger one. */
const relative = 1e-9

export const isSame = (a: number, b: number): boolean =>
  a === b || Math.abs(a - b) <= relative * Math.max(Math.abs(a), Math.abs(b))

const shown = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '—')
  return text.length > 80 ? `${text.slice(0, 80)}…` : text
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** What names an element of a list, so that a place can be found. */
const nameOf = (value: unknown, key: string): string => {
  if (!isObject(value)) return key
  const { issue, id, variable } = value
  const name = [issue, id, variable].find((one) => typeof one === 'string')
  return name === undefined ? key : `${key}(${name})`
}

/**
 * Everything in `told` against `found`, deep: numbers to 1e-9 of their size, all else exactly. Only numbers are
 * counted; a text that differs is a difference too. `place` is said before each.
 */
export function compare(place: string, told: unknown, found: unknown): Comparison {
  if (typeof told === 'number' && typeof found === 'number')
    return isSame(told, found) ? agreed : different(`${place}: ${told} ≠ ${found}`)
  if (isObject(told) && isObject(found) && Array.isArray(told) === Array.isArray(found)) {
    const keys = [...new Set([...Object.keys(told), ...Object.keys(found)])]
    const parts = keys.map((key) => compare(`${place}/${nameOf(told[key], key)}`, told[key], found[key]))
    return together(parts)
  }
  return told === found ? nothingCompared : different(`${place}: ${shown(told)} ≠ ${shown(found)}`)
}
