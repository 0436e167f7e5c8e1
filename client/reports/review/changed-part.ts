/** A text cut where it differs from another: what both begin with, what is only here, what both end with. */
export interface Parted {
  readonly before: string
  readonly changed: string
  readonly after: string
}

const isOfNumber = (letter: string | undefined) => letter !== undefined && /[\d.]/.test(letter)

/** Numbers are never cut in two. `other` null: nothing stands on the other side, so nothing is marked. */
export function partsAgainst(text: string, other: string | null): Parted {
  if (other === null || text === other) return { before: text, changed: '', after: '' }
  const shorter = Math.min(text.length, other.length)
  let start = 0
  while (start < shorter && text[start] === other[start]) start++
  while (isOfNumber(text[start - 1])) start--
  let same = 0
  while (same < shorter - start && text.at(-1 - same) === other.at(-1 - same)) same++
  while (same > 0 && isOfNumber(text.at(-same))) same--
  const end = text.length - same
  return { before: text.slice(0, start), changed: text.slice(start, end), after: text.slice(end) }
}

/** Rows and charts are long: what is changed is shown with what stands around it. */
export function shortened({ before, changed, after }: Parted, room = 160, around = 60): Parted {
  if (before.length + changed.length + after.length <= room) return { before, changed, after }
  const lead = before.length > room - around ? `…${before.slice(-around)}` : before
  const middle = changed.length > room ? `${changed.slice(0, room)}…` : changed
  const left = Math.max(around, room - lead.length - middle.length)
  return { before: lead, changed: middle, after: after.length > left ? `${after.slice(0, left)}…` : after }
}
