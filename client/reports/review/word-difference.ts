/** A stretch of a text, and whether the other text has it too. */
export interface Piece {
  readonly text: string
  readonly isChanged: boolean
}
export interface Difference {
  readonly before: readonly Piece[]
  readonly after: readonly Piece[]
}

/** Numbers and foreign words stay whole; Chinese is compared letter by letter. */
const tokensOf = (text: string): readonly string[] => text.match(/[\d.]+|[A-Za-z]+|./gsu) ?? []

/** Longer texts, as of charts, are only cut where they begin and end to differ. */
const mostCompared = 250_000
/** What both have in common between two changes by mere chance, in letters. */
const chance = 2

type Pair = readonly [number, number]

/** Places of a longest common subsequence. */
function commonOf(a: readonly string[], b: readonly string[]): Pair[] {
  if (a.length * b.length > mostCompared) return []
  const width = b.length + 1
  const longest = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      longest[i * width + j] =
        a[i] === b[j]
          ? longest[(i + 1) * width + j + 1]! + 1
          : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!)
  const pairs: Pair[] = []
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++])
    else if (longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!) i++
    else j++
  }
  return pairs
}

/** Without those that stand alone between changes. */
function withoutChance(pairs: readonly Pair[], a: readonly string[]): Pair[] {
  const runs: Pair[][] = []
  for (const pair of pairs) {
    const last = runs.at(-1)?.at(-1)
    if (last && last[0] + 1 === pair[0] && last[1] + 1 === pair[1]) runs.at(-1)?.push(pair)
    else runs.push([pair])
  }
  return runs.filter((run) => run.reduce((size, [i]) => size + (a[i]?.length ?? 0), 0) >= chance).flat()
}

function piecesOf(tokens: readonly string[], same: ReadonlySet<number>): Piece[] {
  const pieces: { text: string; isChanged: boolean }[] = []
  for (const [k, token] of tokens.entries()) {
    const last = pieces.at(-1)
    if (last && last.isChanged !== same.has(k)) last.text += token
    else pieces.push({ text: token, isChanged: !same.has(k) })
  }
  return pieces
}

/** Two texts in stretches that both have and stretches that only one has. */
export function wordDifference(before: string, after: string): Difference {
  const [a, b] = [tokensOf(before), tokensOf(after)]
  const shorter = Math.min(a.length, b.length)
  let start = 0
  while (start < shorter && a[start] === b[start]) start++
  let end = 0
  while (end < shorter - start && a.at(-1 - end) === b.at(-1 - end)) end++
  const inside = (tokens: readonly string[]) => tokens.slice(start, tokens.length - end)
  const pairs = withoutChance(commonOf(inside(a), inside(b)), inside(a))
  const sameIn = (tokens: readonly string[], side: 0 | 1): ReadonlySet<number> =>
    new Set([
      ...Array.from({ length: start }, (_, k) => k),
      ...pairs.map((pair) => start + pair[side]),
      ...Array.from({ length: end }, (_, k) => tokens.length - 1 - k),
    ])
  return { before: piecesOf(a, sameIn(a, 0)), after: piecesOf(b, sameIn(b, 1)) }
}

/** Rows and charts are long: what is changed is shown with some of what stands around it. */
export function shortened(pieces: readonly Piece[], around = 60): Piece[] {
  return pieces.map(({ text, isChanged }, k) => {
    if (text.length <= 2 * around) return { text, isChanged }
    const head = k > 0 || isChanged || pieces.length === 1 ? text.slice(0, around) : ''
    const tail = k < pieces.length - 1 || isChanged ? text.slice(-around) : ''
    return { text: `${head}…${tail}`, isChanged }
  })
}
