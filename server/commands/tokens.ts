import { randomBytes } from 'node:crypto'
import { sha256 } from '../sha256.ts'

/** 256 random bits for an address or a cookie. */
export const makeToken = (): string => randomBytes(32).toString('base64url')

/** What is stored of a token. */
export const tokenHash = (token: string): string => sha256(`token\n${token}`)
