import type { FastifyInstance } from 'fastify'
import { buildApp } from './app.ts'
import { buildClient } from './build-client.ts'
import type { Terminal } from './cli/command.ts'
import { warmNewestWave } from './commands/explore-wave.ts'
import { makeFirstLink } from './commands/set-up.ts'
import { bracketed, type Config } from './config.ts'
import { type Context, openContext } from './context.ts'
import { keepTidy } from './database/keep-tidy.ts'
import { endOnSignal } from './end-on-signal.ts'
import { fillDemo, removeHalfDemo } from './fill-demo.ts'
import { keepJobs } from './keep-jobs.ts'
import { listSurveys } from './repositories/surveys.ts'
import { listWaves } from './repositories/waves.ts'
import { unwaited } from './unwaited.ts'

type Output = Pick<Terminal, 'print' | 'progress'>

/** Starts everything and says what to open first; goes on until a signal ends it. */
export async function startServer(config: Config, output: Output): Promise<void> {
  const context = await openContext(config)
  try {
    await buildClient(config.clientFolder, output.print)
    await clearHalfDemo(context, output)
    const app = await buildApp(context)
    await listen(app, config)
    const endTidying = context.database === 'embedded' ? await keepTidy(context.db) : () => {}
    const endJobs = await keepJobs(context)
    const isEnding = endOnSignal(async () => {
      endTidying()
      await app.close()
      await endJobs()
      await context.close()
    }, output.print)
    await sayWhatToOpen(context, output)
    unwaited('warming the newest wave', warmNewestWave(context.db), (line) => {
      if (!isEnding()) console.error(line)
    })
    await fillWhenEmpty(context, output, isEnding)
  } catch (cause) {
    await context.close()
    throw cause
  }
}

async function listen(app: FastifyInstance, { port, host }: Config): Promise<void> {
  try {
    await app.listen({ port, host })
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException
    const reasons: Record<string, string> = {
      EADDRINUSE: `MINYI_PORT: 端口 ${port} 已被占用，请换一个 · port ${port} is taken, choose another one`,
      EACCES: `MINYI_PORT: 没有权限使用端口 ${port} · not allowed to use port ${port}`,
      EADDRNOTAVAIL: `MINYI_HOST: 本机没有地址 ${host} · this machine has no address ${host}`,
    }
    throw new Error(reasons[code ?? ''] ?? message, { cause })
  }
}

async function sayWhatToOpen(context: Context, { print }: Output): Promise<void> {
  const { origin } = context.config
  print(`Minyi 民意已启动 · Minyi is running: ${origin}`)
  await sayCitizensLink(context, print)
  print(`  工作人员 · staff: ${origin}/`)
  const first = await makeFirstLink(context)
  if (first) print(`  首位管理员的一次性链接 · one-time link for the first administrator: ${first}`)
  print('  按 Ctrl-C 停止 · Ctrl-C stops it')
}

async function sayCitizensLink({ db, config }: Context, print: Output['print']): Promise<void> {
  const wave = (await listWaves(db)).find(
    ({ state, openLink, isOpenLinkClosed }) => state === 'open' && openLink !== null && !isOpenLinkClosed,
  )
  if (!wave) return
  const mark = wave.isSynthetic ? '（示例，合成数据 · demo, synthetic data）' : ''
  print(`  市民 · citizens: ${config.origin}/s/${wave.openLink}${mark}`)
}

/** Before anybody can get in. */
async function clearHalfDemo(context: Context, { print }: Output): Promise<void> {
  if (context.config.hasDemo && (await removeHalfDemo(context)))
    print('上次的示例没有填完，将重新填充 · the demo was broken off last time and is made anew')
}

/** The demo: only where no survey is, so that it never comes back after it was removed from a database in use. */
async function fillWhenEmpty(context: Context, { print, progress }: Output, isEnding: () => boolean): Promise<void> {
  if (!context.config.hasDemo || (await listSurveys(context.db)).length > 0) return
  print(
    '  正在填充示例：一座虚构的城市在作答（合成数据）· filling the demo: an invented city answers (synthetic data) …',
  )
  try {
    await fillDemo(context, localAddress(context.config), (done, of) => progress(`  ${done} / ${of}`))
    await sayCitizensLink(context, print)
    print('  示例已就绪 · the demo is ready')
  } catch (cause) {
    if (!isEnding()) print(`  示例没有填完 · the demo was not finished: ${(cause as Error).message}`)
  }
}

function localAddress({ host, port }: Config): string {
  const all = host === '0.0.0.0' || host === '::'
  return `http://${all ? '127.0.0.1' : bracketed(host)}:${port}`
}
