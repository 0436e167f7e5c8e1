import { type Algorithm, hash, verify } from '@node-rs/argon2'
import { Problem } from '../../domain/problem.ts'
import { inTurn } from '../in-turn.ts'

const argon2id = { algorithm: 2 satisfies Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** Words that guessers try first, in the spelling left when digits, signs and repetition are taken away. */
const commonWords = [
  'password',
  'passwort',
  'passwd',
  'qwerty',
  'qwertyuiop',
  'qwertyasdfgh',
  'asdfghjkl',
  'zxcvbnm',
  'qazwsx',
  'qazwsxedc',
  'letmein',
  'welcome',
  'iloveyou',
  'woaini',
  'woainima',
  'admin',
  'administrator',
  'root',
  'test',
  'abcdefghijkl',
  'abc',
  'aptx',
  'minyi',
  'manzhouli',
  'mima',
  'guanliyuan',
  'changeme',
  '民意',
  '满洲里',
  '密码',
  '管理员',
]

const lettersOf = (text: string) => text.toLowerCase().replace(/[^\p{Letter}]/gu, '')
const shortest = 12
const fewestDifferent = 5
const fewestOwnLetters = 6

const rules: Readonly<Record<string, (password: string, name: string) => boolean>> = {
  holds_name: (password, name) => {
    const without = name ? password.split(name).join('') : password
    return without !== password && without.length < shortest
  },
  digits_only: (password) => /^\d+$/.test(password),
  too_uniform: (password) => new Set(password).size < fewestDifferent || isRun(password),
  too_common: (password) => {
    const letters = lettersOf(password)
    const without = commonWords.reduce((left, word) => left.split(word).join(''), letters)
    return without !== letters && without.length < fewestOwnLetters
  },
}

/** Refuses a password that is little more than the name, digits, a row of neighbours or common words. */
export function refuseWeak(password: string, name: string): void {
  const [reason] = Object.keys(rules).filter((rule) => rules[rule]?.(password.toLowerCase(), name.trim().toLowerCase()))
  if (reason) throw new Problem('weak_password', { reason })
}

/** Neighbours of alphabet and digits in a row: abcdefghijkl, 123456789012. */
const isRun = (text: string): boolean =>
  [...text].every((sign, i) => i === 0 || Math.abs((sign.codePointAt(0) ?? 0) - (text.codePointAt(i - 1) ?? 0)) <= 1)

// Each takes 19 MiB and a core: people who sign in must not hold up those who answer, nor guesses come in hundreds.
const hashing = inTurn(2, 20)

export const hashPassword = (password: string): Promise<string> => hashing(() => hash(password, argon2id))

// The hash of a password that nobody knows: an unknown name costs as much time as a wrong password.
const nobody = hashPassword(crypto.randomUUID())

/** Whether it is the password; always false, but as slow, where there is none. */
export async function isPassword(password: string, stored: string | null | undefined): Promise<boolean> {
  const known = stored ?? (await nobody)
  const matches = await hashing(() => verify(known, password))
  return matches && typeof stored === 'string'
}
