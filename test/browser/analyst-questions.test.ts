import { readFileSync } from 'node:fs'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pagesOfWave } from '../../client/staff/pages-of-wave.ts'
import { findFaults } from './find-faults.ts'
import { openStage, type Stage } from './stage.ts'
import { codingTests } from './workbench-coding.ts'
import { figureTests } from './workbench-figures.ts'
import { openLinkTests } from './workbench-open-link.ts'
import { paperFaults } from './workbench-print.ts'

let stage: Stage
let page: Page
const pageFaults: string[] = []

beforeAll(async () => {
  stage = await openStage({ MINYI_DEMO: 'on' })
  for (let tries = 0; tries < 1200 && !stage.server.printed().includes('示例已就绪'); tries++)
    await new Promise((resolve) => setTimeout(resolve, 250))
  page = await stage.workbench(1440)
  page.on('pageerror', (error) => pageFaults.push(error.message))
}, 330_000)
afterAll(() => stage?.close())

type Step = (page: Page) => Locator | Promise<unknown>
/** How a question is answered: what is clicked, and what can then be read. */
interface Way {
  readonly clicks: readonly Step[]
  readonly reads: readonly (RegExp | ((page: Page) => Locator))[]
}

const menu = (name: string) => (on: Page) => on.locator('nav').getByRole('link', { name, exact: true })
const button = (name: string | RegExp) => (on: Page) => on.getByRole('button', { name }).first()
const choose = (label: string, value: string) => (on: Page) =>
  on
    .locator('label')
    .filter({ hasText: new RegExp(`^${label}`) })
    .locator('select')
    .selectOption(value)
const share = /\d+\.\d%/

const ways: readonly Way[] = [
  { clicks: [menu('热点问题')], reads: [/同属第一梯队|被提到得最多/, share] },
  { clicks: [menu('热点问题')], reads: [/先后分不出来|分得开/] },
  {
    clicks: [menu('热点问题'), (on) => on.locator('table.ranking').getByText('冬季供热', { exact: false }).first()],
    reads: [(on) => on.locator('.issue-panel').getByText(/区间/).first()],
  },
  {
    clicks: [menu('热点问题'), button('表')],
    reads: [(on) => on.getByRole('columnheader', { name: /进前五/ }).first()],
  },
  { clicks: [menu('热点问题')], reads: [/优先改进/] },
  { clicks: [menu('热点问题')], reads: [/权重/, /谁会因为权重|位次/] },
  { clicks: [menu('热点问题')], reads: [/有效答卷/, /设计效应/, /最大误差/] },
  { clicks: [menu('热点问题'), button('社区')], reads: [/只看社区：[\d,]+ 份答卷/] },
  { clicks: [menu('分组比较')], reads: [/哪些人不一样/, /高 \d+\.\d 个百分点/] },
  {
    clicks: [menu('分组比较'), choose('按什么分', 'sex')],
    reads: [(on) => on.getByRole('columnheader', { name: /^女/ })],
  },
  {
    clicks: [menu('分组比较'), choose('再按什么分', 'sex')],
    reads: [
      (on) => on.locator('th[scope=colgroup]').getByText('机关'),
      (on) => on.getByRole('columnheader', { name: /^女/ }).first(),
    ],
  },
  {
    clicks: [
      menu('分组比较'),
      button('换一道题'),
      (on) =>
        on
          .locator('dialog[open]')
          .getByRole('button', { name: /满意.*冬季供热/ })
          .first(),
    ],
    reads: [/很不满意/, /非常满意/, /Rao–Scott/],
  },
  { clicks: [menu('分组比较'), button('不加权')], reads: [/，不加权，/] },
  { clicks: [menu('趋势')], reads: [/升 \d+\.\d 个百分点|降 \d+\.\d 个百分点|没有一个问题/] },
  { clicks: [menu('趋势'), button('满意度')], reads: [/各期数字/, /\d\.\d\d/] },
  { clicks: [menu('开放意见')], reads: [/意见大致分为哪几类/, /人 \d/] },
  { clicks: [menu('数据质量')], reads: [/不删答卷/, /去掉可疑答卷，结论变不变/] },
  { clicks: [menu('对策与责任')], reads: [/牵头/, /20\d\d年/] },
  {
    clicks: [menu('分析报告'), (on) => on.locator('.report-body [data-claim], .claim, [class*=claim]').first()],
    reads: [/基数|来源/],
  },
  { clicks: [menu('分析报告')], reads: [(on) => on.getByRole('button', { name: /Word/ }).first()] },
]

const listed = readFileSync('docs/analyst-questions.md', 'utf8')
  .split('\n')
  .flatMap((line) => /^\| (\d+) \| (.+?) \|/.exec(line)?.slice(1, 3) ?? [])
const questions = listed.filter((_, k) => k % 2 === 1)

async function take(step: Step): Promise<void> {
  const target = await step(page)
  if (target && typeof target === 'object' && 'click' in target) await (target as Locator).click()
}

describe('every question of an analyst is answered within three clicks', () => {
  test('there are twenty, and each has its way', () => {
    expect(questions).toHaveLength(20)
    expect(ways).toHaveLength(20)
  })

  for (const [k, { clicks, reads }] of ways.entries())
    test(`${k + 1} ${questions[k]}`, { timeout: 120_000 }, async () => {
      expect(clicks.length).toBeLessThanOrEqual(3)
      await page.goto(stage.server.baseUrl)
      await page.locator('h1').waitFor()
      for (const step of clicks) await take(step)
      for (const read of reads) {
        const found = typeof read === 'function' ? read(page) : page.getByText(read).filter({ visible: true }).first()
        await found.waitFor({ timeout: 60_000 })
      }
    })

  test('and no page of the workbench with answers has a fault, on the screen or on paper', {
    timeout: 300_000,
  }, async () => {
    const faults: string[] = []
    // Colours would fade for a moment when the theme changes.
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.goto(stage.server.baseUrl)
    const wave = (await menu('热点问题')(page).getAttribute('href'))?.split('/')[2]
    for (const { name } of pagesOfWave) {
      await page.setViewportSize({ width: 1440, height: 900 })
      await page.goto(`${stage.server.baseUrl}/waves/${wave}/${name}`)
      await page.locator('main :is(.card, .report-body)').first().waitFor()
      await page.waitForLoadState('networkidle')
      for (const [width, theme] of [
        [1440, 'light'],
        [390, 'dark'],
      ] as const) {
        await page.setViewportSize({ width, height: 900 })
        await page.evaluate((shown) => document.documentElement.setAttribute('data-theme', shown), theme)
        faults.push(...(await findFaults(page, 'html')).map((fault) => `${name} at ${width}, ${theme}: ${fault}`))
      }
      faults.push(...(await paperFaults(page)).map((fault) => `${name} on paper: ${fault}`))
    }
    await page.setViewportSize({ width: 1440, height: 900 })
    expect(faults).toEqual([])
    expect(pageFaults).toEqual([])
  })
})

figureTests(() => ({ page, baseUrl: stage.server.baseUrl }))
codingTests(() => ({ page, stage }))
openLinkTests(() => ({ page, stage }))
