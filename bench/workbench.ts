import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { get } from 'node:http'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { exploreRoutes } from '../analysis/report/explore/routes.ts'
import { addressOf } from '../client/api.ts'
import { buildApp } from '../server/app.ts'
import { readConfig } from '../server/config.ts'
import { openContext } from '../server/context.ts'
import { fillDemo } from '../server/fill-demo.ts'
import { listWaves } from '../server/repositories/waves.ts'
import { firstAdministrator, type RealServer, startServer } from '../test/support/real-server.ts'
import { measureGrowth, type Outgoing, prepareGrowth } from './growth.ts'
import { multiplyWave } from './multiply-wave.ts'
import { makesTheState, type Request, reportRequests, workbenchRequests } from './workbench-requests.ts'

type Print = (line: string) => void

/** What one answer took: on the clock, and of the processor in all threads of the server, where the system tells. */
interface Taken {
  readonly ms: number
  readonly processorMs: number
  readonly bytes: number
}

/** The demo in a folder, its newest wave filled up to about so many responses, and a hundredth more to be sent to it. */
async function prepareFolder(folder: string, responses: number) {
  const context = await openContext(readConfig({ MINYI_DATA: folder }))
  const app = await buildApp(context)
  try {
    await fillDemo(context, await app.listen({ port: 0, host: '127.0.0.1' }), () => {})
    const wave = (await listWaves(context.db)).find(({ state }) => state === 'open')
    if (!wave) throw new Error('the demo has no open wave')
    const times = Math.max(1, Math.ceil(responses / wave.received))
    // Only these units have links that phones can open.
    const outgoing = await prepareGrowth(context.db, wave.id, Math.ceil((wave.received * times) / 100))
    return { wave: wave.id, size: await multiplyWave(context.db, wave.id, times), outgoing }
  } finally {
    await app.close()
    await context.close()
  }
}

/** Ticks of a hundredth of a second that a process has used, by proc(5); 0 where the system does not tell. */
function processorMs(pid: number): number {
  const file = `/proc/${pid}/stat`
  if (!existsSync(file)) return 0
  const fields = (readFileSync(file, 'utf8').split(') ')[1] ?? '').split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10
}

const fetched = (server: RealServer, cookie: string, path: string): Promise<number> =>
  new Promise((resolve, reject) => {
    get(server.baseUrl + path, { headers: { cookie, 'accept-encoding': 'gzip' } }, (answer) => {
      let bytes = 0
      answer.on('data', (part: Buffer) => {
        bytes += part.length
      })
      answer.on('end', () =>
        answer.statusCode === 200 ? resolve(bytes) : reject(new Error(`${path}: ${answer.statusCode}`)),
      )
    }).on('error', reject)
  })

async function ask(server: RealServer, cookie: string, path: string): Promise<Taken> {
  const [begin, used] = [performance.now(), processorMs(server.pid)]
  const bytes = await fetched(server, cookie, path)
  return { ms: performance.now() - begin, processorMs: processorMs(server.pid) - used, bytes }
}

const median = (list: readonly number[]): number => [...list].sort((a, b) => a - b)[list.length >> 1] ?? Number.NaN
const mean = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0) / list.length
const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`

/** Every request of the workbench to a wave of about so many responses through HTTP, and the report in all its forms. */
export async function benchWorkbench(responses: number, print: Print): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'minyi-bench-'))
  try {
    const { wave, size, outgoing } = await prepareFolder(folder, responses)
    const load = (loadavg()[0] ?? 0).toFixed(1)
    print(`${size} responses, embedded database, ${cpus().length} cores, Node ${process.version}, load before: ${load}`)
    const server = await startServer(folder)
    try {
      const { cookie } = await firstAdministrator(server)
      const asking = (path: string) => ask(server, cookie, path)
      await measurePages(workbenchRequests(wave), asking, print)
      await measureReport(reportRequests(wave), asking, print)
      await measureWaiting({ server, cookie, wave, outgoing }, asking, print)
    } finally {
      await server.end('SIGINT')
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

type Asking = (path: string) => Promise<Taken>

const readingMs = 30_000

async function measurePages(requests: readonly Request[], asking: Asking, print: Print): Promise<void> {
  const bare: number[] = []
  for (let round = 0; round < 20; round++) bare.push((await asking('/api/health')).ms)
  const least = median(bare.slice(5))
  print(`a request that asks nothing of a wave: ${least.toFixed(1)} ms`)
  print('')
  print(row(['request', 'KB', 'first, ms', 'afterwards, ms', 'of the processor, ms', 'in bare requests']))
  print('|---|---:|---:|---:|---:|---:|')
  for (const { name, paths } of requests) {
    const first = await asking(paths[0]!)
    // Who has waited for the findings reads them; the program makes ready for questions meanwhile.
    if (name === makesTheState) await sleep(readingMs)
    const later: Taken[] = []
    for (const path of paths.slice(1)) later.push(await asking(path))
    const ms = median(later.map((one) => one.ms))
    const used = mean(later.map((one) => one.processorMs))
    const numbers = [first.bytes / 1000, first.ms, ms, used, ms / least].map((one) => one.toFixed(0))
    print(row([name, ...numbers]))
  }
}

async function measureReport(requests: readonly Request[], asking: Asking, print: Print): Promise<void> {
  print('')
  print(row(['the report as', 'KB', 'seconds', 'of the processor']))
  print('|---|---:|---:|---:|')
  for (const { name, paths } of requests) {
    const { bytes, ms, processorMs: used } = await asking(paths[0]!)
    print(row([name, (bytes / 1000).toFixed(0), (ms / 1000).toFixed(2), (used / 1000).toFixed(2)]))
  }
}

interface Growing {
  readonly server: RealServer
  readonly cookie: string
  readonly wave: string
  readonly outgoing: readonly Outgoing[]
}

async function measureWaiting(
  { server, cookie, wave, outgoing }: Growing,
  asking: Asking,
  print: Print,
): Promise<void> {
  const { baseUrl } = server
  const path = addressOf(exploreRoutes.method, { params: { wave }, query: { row: 'priority', banner: '@sector' } })
  const stateShown = async () => {
    const answer = await fetch(baseUrl + path, { headers: { cookie } })
    return ((await answer.json()) as { dataHash: string }).dataHash
  }
  const ask = async (question: string) => (await asking(question)).ms
  const { seconds, waits } = await measureGrowth({ baseUrl, wave, outgoing }, ask, stateShown)
  const [usual, longest] = [median(waits), Math.max(...waits)].map((ms) => ms.toFixed(0))
  print('')
  print(
    `${outgoing.length} more responses: the new state was shown after ${seconds.toFixed(0)} s; ${waits.length} questions meanwhile took ${usual} ms (median), ${longest} at most`,
  )
}
