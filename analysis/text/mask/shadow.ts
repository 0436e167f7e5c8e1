/**
 * A text as its characters, and beside it the same characters as patterns read them: one UTF-16 unit each, full-width
 * and foreign digits as 0–9. In `spoken` Chinese digits are 0–9 too: only long runs may be sought there.
 */
export interface Shadow {
  readonly characters: readonly string[]
  readonly plain: string
  readonly spoken: string
}

const digitCharacters = ['〇零○', '一幺壹', '二两贰', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖']
const chineseDigits = new Map(
  digitCharacters.flatMap((characters, digit) => [...characters].map((one) => [one, String(digit)] as const)),
)

/** The ten digits of a script stand in a row: the distance from its zero is the value. */
function digitOf(character: string): string {
  const point = character.codePointAt(0) ?? 0
  let value = 0
  while (value < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(point - value - 1))) value++
  return String(value)
}

const usual = /^[\x20-\x7e\u3400-\u9fff\u3001-\u3003。，]$/

function plainOf(character: string): string {
  if (usual.test(character)) return character
  const simple = character.normalize('NFKC')
  if (simple.length === 1 && !/\p{Nd}/u.test(simple)) return simple
  if (/^\p{Nd}$/u.test(simple)) return /^\d$/.test(simple) ? simple : digitOf(simple)
  if (character.length === 1) return character
  return /\p{Script=Han}/u.test(character) ? '㐀' : '\uFFFC'
}

/** Signs that can't be seen are left out: they would hide a number from every pattern. */
export function shadowOf(text: string): Shadow {
  const characters = [...text.replace(/\p{Cf}/gu, '')]
  const plain = characters.map(plainOf)
  return { characters, plain: plain.join(''), spoken: plain.map((one) => chineseDigits.get(one) ?? one).join('') }
}
