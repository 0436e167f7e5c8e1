import { isCardNumber, isIdentityNumber } from './check-digits.ts'
import type { MaskKind, Rule } from './rule.ts'

/** Between two digits of one number people put spaces, dashes, dots and commas. */
const gap = '[\\s\\-–—~·.,，、_/*]{0,3}'
const digits = (count: string) => `\\d(?:${gap}\\d){${count}}`
const bare = (found: string) => found.replace(/[^\dX]/gi, '')

/** Without a look at the check sign: mistyped, or of fifteen digits as until 1999. */
const identityShape =
  /^[1-9]\d{5}(?:(?:19|20)?\d{2})(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}(?:(?<=^.{17})[\dX])?$/i

function kindOfRun(found: string): MaskKind {
  const signs = bare(found)
  if (isIdentityNumber(signs)) return 'identity'
  if (identityShape.test(signs)) return 'identity'
  if (signs.length >= 15 && isCardNumber(signs)) return 'card'
  return /^(?:86)?1[3-9]\d{9}$|^0\d{9,11}$|^[48]00\d{7}$/.test(signs) ? 'phone' : 'number'
}

/** Numbers that everybody may call, and that complaints are full of. */
const hotlines = new Set(
  '10000 10010 10086 10099 11185 11183 12110 12123 12121 12305 12306 12309 12313 12315 12318 12319 12320 12321 12328 12329 12331 12333 12335 12336 12337 12338 12339 12345 12346 12348 12349 12350 12351 12355 12356 12358 12360 12363 12365 12366 12367 12368 12369 12370 12371 12377 12378 12379 12380 12381 12386 12388 12389 12393 12395 12398 95533 95555 95566 95588 95598 95599 96119'.split(
    ' ',
  ),
)

const isYear = (digits: string) => /^(?:19|20)\d\d$/.test(digits)
const areYears = (found: string) => (found.match(/\d+/g) ?? []).every(isYear)
const cue = '(?:电话|手机|座机|联系|号码|拨打?|致电|来电|打给|tel|phone)'

/** Numbers that lead to somebody: the longest shapes first. Years, dates and sums of money are too short for these. */
export const numberRules: readonly Rule[] = [
  {
    kind: 'identity',
    side: 'spoken',
    pattern: new RegExp(`(?<!\\d)[1-9]${gap}${digits('15')}${gap}[\\dXx](?![\\dA-Za-z])`, 'g'),
    unless: (found) => !isIdentityNumber(bare(found)),
  },
  { kind: 'card', side: 'spoken', pattern: /(?<!\d)\d{4}(?:[\s\-–—.]{1,3}\d{4}){3}(?:[\s\-–—.]{1,3}\d{1,3})?(?!\d)/g },
  {
    kind: 'phone',
    side: 'spoken',
    pattern: new RegExp(`(?<!\\d)(?:\\+?8${gap}6${gap})?1${gap}[3-9]${gap}${digits('8')}(?!${gap}\\d)`, 'g'),
    // Days of a month and the like, set apart by commas.
    unless: (found) => (found.match(/\d+/g) ?? []).filter((part) => part.length === 2).length > 4,
  },
  {
    kind: 'phone',
    side: 'spoken',
    pattern:
      /(?<!\d)(?:[(（]?0\d{2,3}[)）]?[\s\-–—]{0,3}[1-9]\d{2,3}[\s\-–—]?\d{4}|[48]00[\s\-–—]\d{3,4}[\s\-–—]?\d{3,4})(?:转\d{1,5})?(?!\d)/g,
  },
  // Contiguous runs are masked whatever they are.
  { kind: kindOfRun, side: 'spoken', pattern: /\d{17}[Xx]|\d{7,}/g },
  { kind: 'number', side: 'spoken', pattern: /(?<!\d)(?:\d[\s\-–—]{1,2}){6,}\d(?!\d)/g },
  {
    kind: 'number',
    side: 'spoken',
    pattern: /(?<!\d)\d{3,}(?:[\s\-–—]{1,2}\d{3,}){2,}(?!\d)/g,
    unless: areYears,
  },
  {
    kind: 'phone',
    side: 'plain',
    pattern: new RegExp(`${cue}[^\\d〔]{0,4}(?<what>\\d{3,4}[\\s\\-–—]\\d{4})(?!\\d)`, 'gi'),
    unless: areYears,
  },
  {
    kind: 'phone',
    side: 'plain',
    pattern: new RegExp(`${cue}[^\\d〔]{0,4}(?<what>\\d{5,6})(?![\\d元个人次户项号])`, 'gi'),
    unless: (found) => hotlines.has(found),
  },
  {
    kind: 'number',
    side: 'plain',
    pattern: /(?<![\d.])(?:\d{5,6}|\d{3,4}[\s\-–—]\d{4})(?![\d.元块万亿人次个户项平米吨度年月日天名棵条件家份%％])/g,
    isSure: false,
    unless: (found) => hotlines.has(found) || areYears(found),
  },
]
