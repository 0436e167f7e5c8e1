import type { Claim, Inline, Report } from '../../../analysis/report/model.ts'
import { inlineText } from '../setting.ts'
import type { BookCell } from './sheet.ts'

const numeral = /^(-?)([\d,]+)(?:\.(\d+))?(%?)$/

/**
 * A cell of the report. A claim that is printed as a plain number becomes a number, unrounded, with the format that
 * prints it as the report does; all else stays words.
 */
export function printedCell(inlines: readonly Inline[], claims: Report['claims']): BookCell {
  const text = inlineText(inlines, claims)
  const [only] = inlines
  if (/^\d+$/.test(text) && (inlines.length !== 1 || typeof only === 'string'))
    return { value: Number(text), format: '0' }
  if (inlines.length !== 1 || only === undefined || typeof only === 'string') return text
  return numberOf(text, claims[only.claim]) ?? text
}

/** Whether a numeral counts hundredths of a share: as percent, or as points, which have one decimal where scores have two. */
const isOfHundred = (kind: Claim['kind'], decimals: number): boolean =>
  kind === 'share' || (kind === 'difference' && decimals < 2) || (kind === 'design' && decimals === 1)

/** The value of a claim on the scale of its numeral; nothing where it does not round to it. */
function numberOf(text: string, claim: Pick<Claim, 'kind' | 'value'> | undefined): BookCell {
  const found = numeral.exec(text)
  if (!found || !claim) return null
  const [, sign, whole = '', part = '', percent] = found
  const shown = Number(`${sign}${whole.replaceAll(',', '')}.${part || 0}`)
  const scaled = percent || isOfHundred(claim.kind, part.length) ? claim.value * 100 : claim.value
  if (Math.abs(scaled - shown) > 0.5 * 10 ** -part.length + 1e-9) return null
  const digits = part ? `.${'0'.repeat(part.length)}` : ''
  const format = `${whole.includes(',') ? '#,##0' : '0'}${digits}${percent}`
  return { value: percent ? claim.value : scaled, format }
}
