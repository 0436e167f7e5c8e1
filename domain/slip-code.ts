import { codeAlphabet } from './response.ts'

/** Codes on drawn slips: 11 random characters (55 bits) and one check character, written in three groups of four. */
export const slipCodeLength = 12

const weightedSum = (text: string): number =>
  [...text].reduce((sum, letter, i) => sum + (i + 1) * codeAlphabet.indexOf(letter), 0) % 31

/** The code with its check character, from 11 random numbers in 0..31. */
export function slipCodeFrom(numbers: readonly number[]): string {
  const text = numbers
    .slice(0, slipCodeLength - 1)
    .map((n) => codeAlphabet[n & 31] ?? '0')
    .join('')
  return text + (codeAlphabet[weightedSum(text)] ?? '0')
}

/** What was typed, as it was printed: upper case, no spaces or dashes, O read as 0, I and L as 1. Undefined when mistyped. */
export function readSlipCode(typed: string): string | undefined {
  const text = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  if (text.length !== slipCodeLength || [...text].some((letter) => !codeAlphabet.includes(letter))) return undefined
  return slipCodeFrom([...text].slice(0, -1).map((letter) => codeAlphabet.indexOf(letter))) === text ? text : undefined
}

/** As it stands on the slip: groups of four with dashes. */
export const printedSlipCode = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-')
