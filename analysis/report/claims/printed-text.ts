import type { Inline, Report } from '../model.ts'

/** A number as printed; nothing where neither its claim nor its text came along. */
export const printedNumber = ({ claim, text }: Exclude<Inline, string>, claims: Report['claims']): string =>
  claims[claim]?.text ?? text ?? ''

/** Words and numbers as one text. */
export const printedText = (inlines: readonly Inline[], claims: Report['claims']): string =>
  inlines.map((one) => (typeof one === 'string' ? one : printedNumber(one, claims))).join('')
