import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { pagesOfWave } from '../../client/staff/pages-of-wave.ts'
import { findFaults } from './find-faults.ts'

const pages = pagesOfWave.map(({ name }) => name)
/** The report and the measures are documents: what theirs must say is tested apart. */
const documents: readonly string[] = ['report', 'measures']
const ofCards = pages.filter((name) => !documents.includes(name))

/** A page of the analyst on a demo with answers. */
export interface Desk {
  readonly page: Page
  readonly baseUrl: string
}

/** Numbers the cards with drawings: what shows a drawing now may show its table once it is asked for. */
const markFigures = (page: Page): Promise<number> =>
  page
    .locator('main .card:not(aside)')
    .filter({ has: page.locator('svg[role=img], .heat, .clusters, .tornado-rows') })
    .evaluateAll((cards) => {
      for (const [k, card] of cards.entries()) card.setAttribute('data-figure', String(k))
      return cards.length
    })

const has = async (part: Locator): Promise<boolean> => (await part.count()) > 0

/** Whether its numbers stand in a table: after a change of view, or in the card that it names. */
async function hasTable(card: Locator): Promise<boolean> {
  const details = await card.getAttribute('aria-details')
  if (details) return has(card.page().locator(`#${details} table`))
  const table = card.getByRole('button', { name: '表', exact: true })
  for (let k = 0; k < (await table.count()); k++) await table.nth(k).click()
  return has(card.locator('table, ol.clusters'))
}

/** What a figure lacks of all that it must have. */
async function lacking(card: Locator): Promise<string[]> {
  const foot = (await card.locator('.card-foot').textContent()) ?? ''
  const parts = {
    title: await has(card.locator('h2')),
    'how to read it': await has(card.locator('.card-subtitle')),
    base: /基数/.test(foot),
    weighting: /加权/.test(foot),
    interval: /区间|误差|实线 95%/.test(foot),
    wording: /题目/.test(foot),
    png: await has(card.getByRole('button', { name: /^PNG 图片/ })),
    svg: await has(card.getByRole('button', { name: /^SVG 矢量图/ })),
    csv: await has(card.getByRole('button', { name: /^CSV 表格/ })),
    table: await hasTable(card),
  }
  return Object.entries(parts).flatMap(([part, isThere]) => (isThere ? [] : [part]))
}

/** Tests on all pages of the wave that the menu offers; the desk is asked for once it stands. */
export function figureTests(desk: () => Desk): void {
  describe('figures of the workbench', () => {
    let wave = ''
    const open = async (name: string, query = ''): Promise<Page> => {
      const { page, baseUrl } = desk()
      if (!wave) {
        await page.goto(baseUrl)
        wave = (await page.locator('nav a[href*="/hot-issues"]').getAttribute('href'))?.split('/')[2] ?? ''
      }
      await page.goto(`${baseUrl}/waves/${wave}/${name}${query}`)
      await page.locator('main :is(.card, .report-body)').first().waitFor()
      await page.waitForLoadState('networkidle')
      return page
    }

    for (const name of ofCards)
      test(`every figure of ${name} says what it is and can be taken along`, { timeout: 60_000 }, async () => {
        const page = await open(name)
        const count = await markFigures(page)
        const faults: string[] = []
        for (let k = 0; k < count; k++) {
          const card = page.locator(`[data-figure="${k}"]`)
          for (const part of await lacking(card))
            faults.push(`${await card.locator('h2').first().textContent()}: ${part}`)
        }
        expect(faults).toEqual([])
        expect(count, 'there are figures').toBeGreaterThan(0)
      })

    test('every table can be taken along as numbers', { timeout: 60_000 }, async () => {
      const faults: string[] = []
      for (const name of ofCards) {
        const page = await open(name)
        for (const card of await page
          .locator('main .card:not(aside)')
          .filter({ has: page.locator('table') })
          .all())
          if (!(await has(card.getByRole('button', { name: /^CSV 表格/ }))))
            faults.push(`${name}: ${await card.locator('h2').first().textContent()}`)
      }
      expect(faults).toEqual([])
    })

    test('every figure and table of the report is numbered, explained and can be taken along', async () => {
      const page = await open('report')
      const figures = await page.locator('.report-figure').all()
      const faults: string[] = []
      for (const [k, figure] of figures.entries()) {
        const title = (await figure.locator('figcaption').textContent()) ?? ''
        const parts = {
          number: title.startsWith(`图${k + 1}\u3000`),
          note: /^注：.+/.test((await figure.locator('.report-note').textContent()) ?? ''),
          'for those who hear it': Boolean(await figure.getByRole('img').getAttribute('aria-label')),
          files: (await figure.getByRole('button', { name: /^(PNG 图片|SVG 矢量图|CSV 表格)/ }).count()) === 3,
        }
        for (const [part, isThere] of Object.entries(parts)) if (!isThere) faults.push(`${title}: ${part}`)
      }
      expect(faults).toEqual([])
      expect(figures.length).toBeGreaterThan(2)
      const captions = await page.locator('.report-table caption').allTextContents()
      expect(captions.map((title) => /^表\d+/.exec(title)?.[0])).toEqual(captions.map((_, k) => `表${k + 1}`))
    })

    test('every measure says who, until when, how it is checked and who may disagree; its table is a file', async () => {
      const page = await open('measures')
      const measures = await page.locator('.measure').allTextContents()
      const asked = ['牵头', '配合', '时限', '费用', '指标', '下次检验', '谁可能不同意', '什么情况下调整']
      const faults = measures.flatMap((text) => asked.flatMap((word) => (text.includes(word) ? [] : [word, text])))
      expect(faults).toEqual([])
      expect(measures.length).toBeGreaterThan(2)
      const href = (await page.getByRole('link', { name: /CSV$/ }).getAttribute('href')) ?? ''
      const table = await (await page.request.get(new URL(href, page.url()).href)).text()
      expect(table).toMatch(/责任|牵头/)
    })

    test('a copied table is numbers with percents, a downloaded one holds its source', async () => {
      const page = await open('groups')
      await page.evaluate(() =>
        window.addEventListener('copy', (event) => {
          Object.assign(window, { copied: event.clipboardData?.getData('text/html') })
        }),
      )
      await page.getByRole('button', { name: '复制到表格软件' }).click()
      const copied = await page.evaluate(() => String((window as unknown as { copied: string }).copied))
      expect(copied).toMatch(/x:num="0\.\d+"[^>]*>\d+(\.\d+)?%</)
      for (const size of ['人数（未加权）', '人数（加权）', '等效人数'])
        expect(copied, size).toMatch(
          new RegExp(`<tr><td[^>]*>${size}</td>(<td[^>]*x:num="\\d+"[^>]*>\\d+</td>){4}</tr>`),
        )
      const download = page.waitForEvent('download')
      await page.getByRole('button', { name: /^CSV 表格：.*按系统/ }).click()
      expect((await download).suggestedFilename()).toMatch(/\.csv$/)
    })

    test('the state stays over all pages, is the same for whom the link is sent to, and back goes back', async () => {
      const page = await open('groups', '?filter=%40sector%3A2&weighted=no&level=0.9')
      await page.getByText('只看系统：社区').first().waitFor()
      for (const name of [...documents, ...ofCards]) {
        await page.locator(`nav a[href*="/${name}"]`).click()
        await page.locator('h1').waitFor()
        expect(Object.fromEntries(new URL(page.url()).searchParams), name).toEqual({
          filter: '@sector:2',
          weighted: 'no',
          level: '0.9',
        })
      }
      await page.locator('nav a[href*="/hot-issues"]').click()
      await page.getByText(/只看社区/).waitFor()
      await page.getByText(/这一页只能按系统筛选/).waitFor()
      await page.goBack()
      expect(new URL(page.url()).pathname).toContain(ofCards.at(-1))
      const other = await page.context().newPage()
      await other.goto(page.url())
      await other.getByText('只看系统：社区').first().waitFor()
      await other.close()
    })

    test('a link to what is gone says so and shows everybody', async () => {
      const page = await open('groups', '?filter=street_that_was%3A3&row=nosuch')
      await page.getByText(/链接里的.*street_that_was.*在这一期没有/).waitFor()
      await page.getByText(/链接里的题目“nosuch”/).waitFor()
      await page.locator('.cross-table').waitFor()
    })

    test('what cannot be answered leaves the choices, and is asked again by one press or when the network is back', async () => {
      const page = await open('hot-issues')
      await page.route('**/api/waves/**', (route) => route.abort())
      const sectors = page.getByRole('group', { name: '人群' })
      await sectors.getByRole('button', { name: '社区' }).click()
      await page.locator('.banner-bad').waitFor()
      expect(await page.locator('.ranking').count()).toBe(0)
      await page.unroute('**/api/waves/**')
      await sectors.getByRole('button', { name: '全部' }).click()
      await page.locator('.ranking').waitFor()
      await open('groups')
      await page.route('**/api/waves/**', (route) => route.abort())
      await page.getByRole('button', { name: '不加权' }).click()
      await page.locator('.banner-bad').waitFor()
      await page.unroute('**/api/waves/**')
      await page.evaluate(() => dispatchEvent(new Event('online')))
      await page.locator('.cross-table').waitFor()
      await page.locator('.difference-list').waitFor()
      expect(await page.locator('.banner-bad').count()).toBe(0)
    })

    test('the table of responsibilities is on the page, whole and for one unit, with goals that lead to evidence', async () => {
      const page = await open('measures')
      await page.getByRole('button', { name: '责任分解一体表' }).click()
      const rows = page.locator('.duties tbody tr')
      await rows.first().waitFor()
      const whole = await rows.count()
      expect(await rows.first().textContent()).toMatch(/提高到|降到/)
      await page.getByLabel('单位', { exact: true }).selectOption({ index: 1 })
      expect(new URL(page.url()).searchParams.get('unit')).toBeTruthy()
      expect(await rows.count()).toBeLessThan(whole)
      expect(await findFaults(page, 'html')).toEqual([])
      await page.locator('.duties-number').first().click()
      await page.locator('.claim[aria-current]').first().waitFor({ timeout: 30_000 })
    })

    test('the filter is chosen by keys alone, and Escape leaves it as it was', async () => {
      const page = await open('opinions')
      const button = page.getByRole('button', { name: '加筛选条件' })
      await button.press('Enter')
      await page.locator('dialog[open]').waitFor()
      await page.keyboard.press('Tab')
      await page.keyboard.press('Space')
      await page.keyboard.press('Escape')
      expect(await page.locator('dialog[open]').count()).toBe(0)
      expect(await button.evaluate((one) => one === document.activeElement)).toBe(true)
      expect(page.url()).not.toContain('filter')
      await page.keyboard.press('Enter')
      await page.locator('dialog[open]').waitFor()
      await page.keyboard.press('Tab')
      await page.keyboard.press('Space')
      await page.keyboard.press('Enter')
      await page.locator('.pill').waitFor()
      expect(page.url()).toContain('filter')
    })

    test('paper gets no menus, the whole ranking and the source', async () => {
      const page = await open('hot-issues')
      await page.emulateMedia({ media: 'print' })
      await page.locator('.ranking tbody').getByText(/59|60/).first().waitFor()
      expect(await page.locator('nav, .state-bar, .card-tools').locator('visible=true').count()).toBe(0)
      expect(await page.locator('.ranking tr').count()).toBeGreaterThanOrEqual(60)
      await page.getByText(/打印于 20\d\d-\d\d-\d\d/).waitFor()
      await page.emulateMedia({ media: 'screen' })
    })
  })
}
