import { createHmac, randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'

const secretsSchema = z.object({ pepper: z.string().check(z.regex(/^[0-9a-f]{64}$/)) })
/** What must not lie in the database. */
export type Secrets = z.output<typeof secretsSchema>

export const makeSecrets = (): Secrets => ({ pepper: randomBytes(32).toString('hex') })

const fileOf = (dataFolder: string): string => join(dataFolder, 'secrets.json')

export const hasSecrets = (dataFolder: string): boolean => existsSync(fileOf(dataFolder))

/** The secrets of this installation, made at the first start. Only the owner may read the file. */
export function openSecrets(dataFolder: string): Secrets {
  const path = fileOf(dataFolder)
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
  try {
    writeFileSync(path, `${JSON.stringify(makeSecrets())}\n`, { flag: 'wx', mode: 0o600 })
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause
    chmodSync(path, 0o600)
  }
  try {
    return secretsSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch (cause) {
    throw new Error(`密钥文件损坏 · the file of secrets is damaged: ${path}`, { cause })
  }
}

const keyed = (secrets: Secrets, text: string): string =>
  createHmac('sha256', secrets.pepper).update(text).digest('hex')

/** By which a database knows its secrets again without holding them. */
export const markOf = (secrets: Secrets): string => keyed(secrets, 'mark')

/** What is stored of a drawn slip's code: without the pepper nobody can search it. */
export const slipNullifier = (secrets: Secrets, wave: string, code: string): string =>
  keyed(secrets, `slip\n${wave}\n${code}`)

/** An open link admits each response once; nothing else is known of who sent it. */
export const openNullifier = (secrets: Secrets, wave: string, responseId: string): string =>
  keyed(secrets, `open\n${wave}\n${responseId}`)
