import { accountRules } from './accounts.ts'
import { addressRules } from './addresses.ts'
import { nameRules } from './names.ts'
import { numberRules } from './numbers.ts'
import { placeholders, type Rule, type Span, spansOf } from './rule.ts'
import { shadowOf } from './shadow.ts'

/** The first rule that claims a character keeps it. */
const rules: readonly Rule[] = [...accountRules, ...numberRules, ...addressRules, ...nameRules]

/** Words that are so often written in texts that mask what they hold in full are never touched again. */
const placeholder = new RegExp(
  Object.values(placeholders)
    .filter((word) => word.startsWith('〔'))
    .join('|'),
  'g',
)

function spansIn(text: string, isSure: boolean): { characters: readonly string[]; spans: Span[] } {
  const shadow = shadowOf(text)
  const taken = new Uint8Array(shadow.characters.length)
  for (const { index, 0: word } of shadow.plain.matchAll(placeholder)) taken.fill(1, index, index + word.length)
  const spans: Span[] = []
  for (const rule of rules.filter((one) => (one.isSure ?? true) === isSure))
    for (const span of spansOf(rule, shadow)) {
      if (taken.subarray(span.start, span.end).some((one) => one === 1)) continue
      taken.fill(1, span.start, span.end)
      spans.push(span)
    }
  return { characters: shadow.characters, spans: spans.sort((a, b) => a.start - b.start) }
}

/** Null where nothing is found. */
function maskOnce(text: string): string | null {
  const { characters, spans } = spansIn(text, true)
  if (spans.length === 0) return null
  let masked = ''
  let at = 0
  for (const { kind, start, end } of spans) {
    masked += characters.slice(at, start).join('') + placeholders[kind]
    at = end
  }
  return masked + characters.slice(at).join('')
}

/**
 * A text without what leads to a person: numbers of phones, identity papers, cards and plates in any digits, accounts,
 * addresses of the net and of homes, names beside a post or after words that introduce one. Masking again changes
 * nothing, and no seven digits in a row are left. What only may be such a thing stays: see `doubtsIn`.
 */
export function mask(text: string): string {
  // What stood on both sides of something masked may only now be seen to belong together. Every round leaves fewer
  // characters that are not placeholders, so that it ends.
  let masked = text.replace(/\p{Cf}/gu, '')
  for (let next = maskOnce(masked); next !== null; next = maskOnce(masked)) masked = next
  return masked
}

/** Stretches of a masked text that somebody should look at before it is quoted. */
export function doubtsIn(text: string): string[] {
  const { characters, spans } = spansIn(text, false)
  return [...new Set(spans.map(({ start, end }) => characters.slice(start, end).join('')))]
}
