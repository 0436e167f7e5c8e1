import { isIP } from 'node:net'
import { networkInterfaces } from 'node:os'
import { join, resolve } from 'node:path'
import * as z from 'zod/mini'

/** Where the program itself lies: migrations, sources and pages are found from here, wherever it was started. */
export const programFolder = resolve(import.meta.dirname, '..')

export interface Config {
  readonly port: number
  readonly host: string
  /** The address that people type, without a slash at the end. */
  readonly origin: string
  /** Whether MINYI_ORIGIN was set: then no other address is taken for our own. */
  readonly isOriginFixed: boolean
  /** Addresses and networks (CIDR) whose word is taken for whom they forward; besides this machine. */
  readonly trustedProxies: readonly string[]
  readonly dataFolder: string
  readonly databaseUrl: string | null
  readonly organisation: string
  readonly hasDemo: boolean
  readonly clientFolder: string
}

const isOrigin = (text: string): boolean => {
  const url = URL.parse ? URL.parse(text) : tryUrl(text)
  return url !== null && /^https?:$/.test(url.protocol) && url.origin === text
}

/** For Node 20, which has no URL.parse. */
function tryUrl(text: string): URL | null {
  try {
    return new URL(text)
  } catch {
    return null
  }
}

/** An address, or a network after a slash; one of all addresses would let everybody pretend to be anybody. */
function isProxy(text: string): boolean {
  const [address = '', prefix, ...rest] = text.split('/')
  const version = isIP(address)
  if (version === 0 || address.includes('%') || rest.length > 0) return false
  return prefix === undefined || (/^[1-9]\d{0,2}$/.test(prefix) && Number(prefix) <= (version === 4 ? 32 : 128))
}

const listOf = (text: string): string[] => text.split(/[\s,]+/).filter(Boolean)

const wanted = {
  MINYI_PORT: '1–65535 的整数 · a whole number from 1 to 65535',
  MINYI_HOST: '要监听的地址，如 127.0.0.1 或 0.0.0.0 · an address to listen on, as 127.0.0.1 or 0.0.0.0',
  MINYI_ORIGIN:
    '访问网址，末尾不带斜杠，如 https://survey.example.cn · the address that people type, without a slash at the end',
  MINYI_TRUSTED_PROXIES:
    '反向代理的地址或网段，用逗号隔开，如 10.0.0.5, 10.1.0.0/16 · addresses or networks of proxies, separated by commas',
  MINYI_DATA: '存放数据的文件夹 · a folder for the data',
  MINYI_ORGANISATION: '单位名称，1–100 个字 · a name of 1 to 100 characters',
  MINYI_DEMO: 'on 或 off · on or off',
  MINYI_DEBUG: '1 或不设 · 1 or nothing',
  DATABASE_URL: 'postgres://用户:密码@主机:端口/库名 · postgres://user:password@host:port/name',
} as const

const text = z.string().check(z.trim(), z.minLength(1))
const settings = z.object({
  MINYI_PORT: z._default(
    z.string().check(
      z.regex(/^\d{1,5}$/),
      z.refine((port) => Number(port) >= 1 && Number(port) <= 65535),
    ),
    '3000',
  ),
  MINYI_HOST: z._default(text.check(z.regex(/^[\w.:-]+$/)), '127.0.0.1'),
  MINYI_ORIGIN: z.optional(z.string().check(z.refine(isOrigin))),
  MINYI_TRUSTED_PROXIES: z._default(z.string().check(z.refine((given) => listOf(given).every(isProxy))), ''),
  MINYI_DATA: z._default(text, 'data'),
  MINYI_ORGANISATION: z._default(text.check(z.maxLength(100)), '示例单位'),
  MINYI_DEMO: z._default(z.enum(['on', 'off']), 'on'),
  MINYI_DEBUG: z.optional(z.enum(['1', '0'])),
  DATABASE_URL: z.optional(z.string().check(z.refine((url) => /^postgres(ql)?:\/\/[^/]/.test(url) && !!tryUrl(url)))),
})

/** Reads the settings. Throws one line for each that is wrong; an empty one counts as not set. */
export function readConfig(environment: Record<string, string | undefined> = process.env): Config {
  const given = Object.fromEntries(
    Object.keys(wanted).flatMap((name) => (environment[name] ? [[name, environment[name]]] : [])),
  )
  const read = settings.safeParse(given)
  if (!read.success) {
    const names = [...new Set(read.error.issues.map((issue) => String(issue.path[0])))] as (keyof typeof wanted)[]
    throw new Error(names.map((name) => `${name}: 请写 · write: ${wanted[name]}`).join('\n'))
  }
  const port = Number(read.data.MINYI_PORT)
  const host = read.data.MINYI_HOST
  return {
    port,
    host,
    origin: read.data.MINYI_ORIGIN ?? `http://${reachable(host)}:${port}`,
    isOriginFixed: read.data.MINYI_ORIGIN !== undefined,
    trustedProxies: listOf(read.data.MINYI_TRUSTED_PROXIES),
    dataFolder: resolve(read.data.MINYI_DATA),
    databaseUrl: read.data.DATABASE_URL ?? null,
    organisation: read.data.MINYI_ORGANISATION,
    hasDemo: read.data.MINYI_DEMO === 'on',
    clientFolder: join(programFolder, 'dist/client'),
  }
}

/** IPv6 addresses stand in brackets before a port. */
export const bracketed = (host: string): string => (host.includes(':') ? `[${host}]` : host)

/** An address that other machines can type when we listen on all of them. */
function reachable(host: string): string {
  if (host !== '0.0.0.0' && host !== '::') return bracketed(host)
  const outer = Object.values(networkInterfaces()).flatMap((all) => all ?? [])
  return outer.find((one) => one.family === 'IPv4' && !one.internal)?.address ?? '127.0.0.1'
}

/** Whether failures are shown with where they happened; known even when the settings are wrong. */
export const isDebugging = (environment: Record<string, string | undefined> = process.env): boolean =>
  environment.MINYI_DEBUG === '1'
