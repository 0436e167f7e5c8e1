import type { Inline, Report } from '../../../analysis/report/model.ts'
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
  return numberOf(text, claims[only.claim]?.value) ?? text
}

/** A value that rounds to the numeral, on the numeral's own scale: shares may be printed as points. */
function numberOf(text: string, value: number | undefined): BookCell {
  const found = numeral.exec(text)
  if (!found || value === undefined) return null
  const [, sign, whole = '', part = '', percent] = found
  const shown = Number(`${sign}${whole.replaceAll(',', '')}.${part || 0}`)
  const tolerance = 0.5 * 10 ** -part.length + 1e-9
  // A small share lies near the numeral on both scales: 0.4 % is printed as 0%.
  const scaled = (percent ? [value * 100] : [value, value * 100]).find((one) => Math.abs(one - shown) <= tolerance)
  if (scaled === undefined) return null
  const digits = part ? `.${'0'.repeat(part.length)}` : ''
  const format = `${whole.includes(',') ? '#,##0' : '0'}${digits}${percent}`
  return { value: percent ? scaled / 100 : scaled, format }
}
