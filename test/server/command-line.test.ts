import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { type Command, helpOf, readValues } from '../../server/cli/command.ts'
import { commands } from '../../server/cli/commands.ts'
import { emptyDatabaseIn } from '../support/embedded.ts'
import { firstAdministrator, type RealServer, startServer } from '../support/real-server.ts'

const folder = mkdtempSync(join(tmpdir(), 'minyi-cli-'))
const running: RealServer[] = []
afterAll(async () => {
  await Promise.all(running.map((server) => server.end('SIGKILL')))
  rmSync(folder, { recursive: true, force: true })
})

interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs the program as users do, with nothing set but what is given. */
function minyi(words: readonly string[], settings: Record<string, string> = {}): Promise<Ended> {
  const { PATH = '', HOME = '' } = process.env
  const env = { PATH, HOME, MINYI_DATA: join(folder, 'unused'), MINYI_DEMO: 'off', ...settings }
  const child = spawn(process.execPath, ['server/minyi.mjs', ...words], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const text = { out: '', err: '' }
  child.stdout.on('data', (part: Buffer) => {
    text.out += part
  })
  child.stderr.on('data', (part: Buffer) => {
    text.err += part
  })
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, ...text })))
}

describe('the command line', () => {
  test('lists its commands without a word, and says its version', async () => {
    const help = await minyi([])
    expect(help.code).toBe(0)
    for (const { name } of commands) expect(help.out).toContain(`  ${name}`)
    expect((await minyi(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  test('ends with 2 for an unknown command and an unknown option', async () => {
    const command = await minyi(['strat'])
    expect([command.code, command.out]).toEqual([2, ''])
    expect(command.err).toContain('no such command: strat')
    const option = await minyi(['start', '--prot', '80'])
    expect([option.code, option.out]).toEqual([2, ''])
    expect(option.err).toContain("'--prot'")
  })

  test('names each wrong setting in a line and ends with 1', async () => {
    const ended = await minyi(['start'], { MINYI_PORT: 'http', MINYI_DEMO: 'perhaps' })
    expect([ended.code, ended.out]).toEqual([1, ''])
    expect(ended.err.trim().split('\n')).toEqual([
      expect.stringContaining('MINYI_PORT'),
      expect.stringContaining('MINYI_DEMO'),
    ])
  })

  test('says in one line that no database answers, without password and stack', async () => {
    const settings = { DATABASE_URL: 'postgres://somebody:hush@127.0.0.1:1/minyi' }
    const ended = await minyi(['migrate'], settings)
    expect(ended.code).toBe(1)
    expect(ended.err.trim().split('\n')).toEqual([expect.stringMatching(/DATABASE_URL.*127\.0\.0\.1:1/)])
    expect(ended.err).not.toContain('hush')
    expect((await minyi(['migrate'], { ...settings, MINYI_DEBUG: '1' })).err).toContain('connect.ts')
  })

  test('says in one line that the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => other.once('listening', resolve))
    const { port } = other.address() as { port: number }
    await emptyDatabaseIn(join(folder, 'port', 'database'))
    const ended = await minyi(['start'], { MINYI_PORT: String(port), MINYI_DATA: join(folder, 'port') })
    other.close()
    expect(ended.code).toBe(1)
    expect(ended.err.trim().split('\n')).toEqual([expect.stringContaining(`port ${port} is taken`)])
  })

  test('refuses a data folder that is in use, ends by Ctrl-C with 0, and finds everything again', async () => {
    const data = join(folder, 'again')
    const first = await startServer(data)
    running.push(first)
    const { cookie } = await firstAdministrator(first)
    const second = await minyi(['migrate'], { MINYI_DATA: data })
    expect(second.code).toBe(1)
    expect(second.err.trim().split('\n')).toEqual([expect.stringMatching(/in use by process \d+/)])
    expect(await first.end('SIGINT')).toBe(0)
    const third = await startServer(data)
    running.push(third)
    const session = await (await fetch(`${third.baseUrl}/api/session`, { headers: { cookie } })).json()
    expect(session).toMatchObject({ account: { name: '管理员' }, needsSetUp: false })
    expect(third.printed()).not.toContain('set-up/')
    expect(await third.end('SIGINT')).toBe(0)
  })
})

describe('commands', () => {
  test.each(commands.map((entry) => [entry.name, entry] as const))('%s says what it does', async (name, entry) => {
    const command = await entry.load()
    const help = helpOf(entry, command)
    expect(help.split('\n')[0]).toContain(`minyi ${name} — `)
    for (const option of Object.keys(command.options)) expect(help).toContain(`--${option}`)
  })

  const example: Command = {
    options: {
      count: { type: 'string', default: '3', summary: 'x' },
      loud: { type: 'boolean', summary: 'x' },
      out: { type: 'string', summary: 'x' },
    },
    run: async () => {},
  }
  test('read their options over the defaults', () => {
    expect(readValues(example, [])).toEqual({ count: '3', loud: false, out: undefined })
    expect(readValues(example, ['--count', '5', '--loud'])).toEqual({ count: '5', loud: true, out: undefined })
  })
  test('refuse words and options that they do not know', () => {
    expect(() => readValues(example, ['--cuont', '5'])).toThrow('--cuont')
    expect(() => readValues(example, ['5'])).toThrow()
    expect(() => readValues(example, ['--count'])).toThrow('--count')
  })
})
