import { createHmac } from 'node:crypto'

/**
 * What is kept of a slip's code, when it is printed and when it is spent: HMAC-SHA-256 under a key that never stands
 * in the database. `code` is as `readSlipCode` gives it.
 */
export const nullifierOf = (pepper: string | Uint8Array, wave: string, code: string): string =>
  createHmac('sha256', pepper).update(`${wave}\n${code}`, 'utf8').digest('hex')
