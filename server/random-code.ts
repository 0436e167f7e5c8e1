import { randomBytes } from 'node:crypto'
import { codeAlphabet } from '../domain/response.ts'

/** Letters that nobody misreads, five random bits each. */
export const randomCode = (length: number): string =>
  [...randomBytes(length)].map((byte) => codeAlphabet[byte & 31]).join('')

/** Short id of a row: 50 bits. */
export const randomId = (): string => randomCode(10).toLowerCase()
