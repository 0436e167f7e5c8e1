import { type ChildProcess, spawn } from 'node:child_process'
import { addressOf } from '../../client/api.ts'
import { accountRoutes } from '../../domain/api/accounts.ts'
import type { Route } from '../../domain/api/route.ts'
import { freePort } from './free-port.ts'

/** The program as users run it, in a process of its own. */
export interface RealServer {
  readonly baseUrl: string
  readonly pid: number
  /** Everything it has printed so far. */
  readonly printed: () => string
  /** Sends the signal and waits for the end; returns the exit code. */
  readonly end: (signal: 'SIGINT' | 'SIGKILL') => Promise<number | null>
}

/** Starts Minyi on a free port and waits until it is healthy. */
export async function startServer(dataFolder: string, environment: Record<string, string> = {}): Promise<RealServer> {
  const port = await freePort()
  const child = spawn(process.execPath, ['server/minyi.mjs', 'start'], {
    env: { ...process.env, MINYI_DATA: dataFolder, MINYI_PORT: String(port), MINYI_DEMO: 'off', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (text += part.toString()))
  const ended = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)))
  const baseUrl = `http://127.0.0.1:${port}`
  await healthy(baseUrl, child, () => text)
  return {
    baseUrl,
    pid: child.pid ?? 0,
    printed: () => text,
    end: (signal) => {
      child.kill(signal)
      return ended
    },
  }
}

async function healthy(baseUrl: string, child: ChildProcess, printed: () => string): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (child.exitCode !== null) throw new Error(`the server ended while starting:\n${printed()}`)
    const answer = await fetch(`${baseUrl}/api/health`).catch(() => undefined)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`the server did not become healthy:\n${printed()}`)
}

/** Calls routes as somebody who is signed in. Throws what the server said when it refuses. */
export interface Staff {
  readonly call: <T>(route: Route, call?: { params?: object; query?: object; body?: unknown }) => Promise<T>
  readonly cookie: string
}

/** Follows the one-time link that the server printed and becomes its first administrator. */
export async function firstAdministrator(
  server: RealServer,
  name = '管理员',
  password = '紫色 钥匙 42 号楼梯',
): Promise<Staff> {
  for (let tries = 0; tries < 300 && !/set-up\/\S+/.test(server.printed()); tries++)
    await new Promise((resolve) => setTimeout(resolve, 200))
  const token = /set-up\/([^\s/?#]+)/.exec(server.printed())?.[1]
  if (!token) throw new Error(`no set-up link was printed:\n${server.printed()}`)
  const answer = await fetch(`${server.baseUrl}${addressOf(accountRoutes.setUp, { params: { token } })}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.baseUrl },
    body: JSON.stringify({ name, password }),
  })
  if (!answer.ok) throw new Error(`set-up was refused: ${await answer.text()}`)
  const cookie = (answer.headers.getSetCookie()[0] ?? '').split(';')[0] ?? ''
  return { call: (route, call = {}) => ask(server.baseUrl, cookie, route, call), cookie }
}

async function ask<T>(
  baseUrl: string,
  cookie: string,
  route: Route,
  call: { params?: object; query?: object; body?: unknown },
): Promise<T> {
  const answer = await fetch(baseUrl + addressOf(route, call), {
    method: route.method,
    headers: { cookie, origin: baseUrl, ...(call.body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
  })
  if (!answer.ok) throw new Error(`${route.method} ${route.path}: ${answer.status} ${await answer.text()}`)
  return (await answer.json()) as T
}
