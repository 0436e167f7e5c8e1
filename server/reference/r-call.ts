/** Numbers that an R call gives to a name, as in `y1 <- c(30, 12)`. */
export function vectorIn(rcall: string, name: string): number[] {
  const found = new RegExp(`\\b${name} <- c\\(([^()]*)\\)`).exec(rcall)
  if (!found) throw new Error(`no vector ${name} in ${rcall}`)
  return (found[1] ?? '').split(',').map((text) => Number(text.replace('L', '')))
}

/** The number before a `*` in what an R call gives to a name, as 10 in `al <- 10 * (y1 + y2)`. */
export function factorIn(rcall: string, name: string): number {
  const found = new RegExp(`\\b${name} <- ([\\d.e+-]+) \\*`).exec(rcall)
  if (!found) throw new Error(`no factor of ${name} in ${rcall}`)
  return Number(found[1])
}

/** Rows that a spec names as "1..60", counted from 1; all without it. */
export function rowsIn(rows: unknown, size: number): number[] {
  const [from = 1, to = size] = typeof rows === 'string' ? rows.split('..').map(Number) : []
  return Array.from({ length: to - from + 1 }, (_, i) => from - 1 + i)
}
