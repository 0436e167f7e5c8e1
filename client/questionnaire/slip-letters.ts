import { printedSlipCode, slipCodeLength } from '../../domain/slip-code.ts'

/** Cyrillic letters by the Latin ones that they look like, place by place. */
const cyrillic = 'АВЕКМНОРСТХУ'
const latin = 'ABEKMHOPCTXY'

/** What was typed with a keyboard of another script: full-width or Cyrillic letters, any kind of dash. */
export const latinOf = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\u0400-\u04ff]/g, (letter) => latin[cyrillic.indexOf(letter)] ?? letter)
    .replace(/[^0-9A-Z]/g, '')

/** The QR code on a slip carries its code behind the #, which no server ever sees. */
export const codeBehindHash = (hash: string): string => printedSlipCode(latinOf(hash).slice(0, slipCodeLength))
