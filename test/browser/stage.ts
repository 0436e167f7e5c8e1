import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { emptyDatabaseIn } from '../support/embedded.ts'
import { firstAdministrator, type RealServer, type Staff, startServer } from '../support/real-server.ts'
import { launchBrowser } from './browser.ts'

/** What the tests of one file play on: a browser, the program with an empty database, and its first administrator. */
export interface Stage {
  readonly browser: Browser
  readonly server: RealServer
  readonly staff: Staff
  /** A small phone. */
  readonly phone: (options?: BrowserContextOptions) => Promise<BrowserContext>
  /** A page where the first administrator is signed in. */
  readonly workbench: (width: number) => Promise<Page>
  readonly close: () => Promise<void>
}

/** `environment` adds settings, as a demo. */
export async function openStage(environment: Record<string, string> = {}): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'minyi-browser-'))
  const opened: (() => Promise<unknown>)[] = []
  const close = async () => {
    for (const end of opened.reverse()) await end()
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await emptyDatabaseIn(join(folder, 'database'))
    const server = await startServer(folder, environment)
    opened.push(() => server.end('SIGINT'))
    const browser = await launchBrowser()
    opened.push(() => browser.close())
    const staff = await firstAdministrator(server)
    return {
      browser,
      server,
      staff,
      phone: (options = {}) =>
        browser.newContext({
          viewport: { width: 360, height: 740 },
          hasTouch: true,
          isMobile: true,
          locale: 'zh-CN',
          ...options,
        }),
      workbench: (width) => deskOf(browser, { server, staff }, width),
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

/** The tester of accessibility is a script that the page's own policy would not let in. */
async function deskOf(browser: Browser, { server, staff }: Pick<Stage, 'server' | 'staff'>, width: number) {
  const desk = await browser.newContext({ viewport: { width, height: 900 }, locale: 'zh-CN', bypassCSP: true })
  const [name = '', value = ''] = staff.cookie.split('=')
  await desk.addCookies([{ name, value, url: server.baseUrl, httpOnly: true, sameSite: 'Strict' }])
  return desk.newPage()
}
