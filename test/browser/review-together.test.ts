import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerWave } from '../support/answer-wave.ts'
import { type OpenWave, openWave } from '../support/open-wave.ts'
import { findFaults } from './find-faults.ts'
import { clickWords, goToReport, newDesk, press } from './report-desk.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage
let opened: OpenWave
let analyst: Page
let colleague: Page
beforeAll(async () => {
  stage = await openStage()
  opened = await openWave(stage.staff)
  for (const [place, { link }] of opened.units.entries())
    await answerWave(
      stage.server.baseUrl,
      link,
      Array.from({ length: 30 }, (_, k) => k * 10 + place),
    )
  analyst = await newDesk(stage, { name: '赵分析', role: 'analyst', width: 1440 })
  colleague = await newDesk(stage, { name: '钱同事', role: 'analyst', width: 1440 })
  for (const page of [analyst, colleague]) await goToReport(page, stage, opened.wave.id)
}, 300_000)
afterAll(() => stage?.close())

const edited = (page: Page, text: string) => page.locator('.sentence.is-edited').filter({ hasText: text }).first()
const openSentence = async (page: Page, text: string) => {
  await clickWords(
    page
      .locator('.sentence', { has: page.locator('.claim') })
      .filter({ hasText: text })
      .first(),
  )
  return page.getByLabel('改写为')
}
const tags = (page: Page) => page.locator('.outline .tag').allTextContents()

test('words that were not saved outlast a reload, and a colleague who was faster takes none of them', async () => {
  const mine = await openSentence(analyst, '有效问卷')
  const program = await mine.inputValue()
  await mine.fill(`赵的写法，${program}`)
  await analyst.reload()
  await expect.poll(() => mine.inputValue(), { timeout: 60_000 }).toBe(`赵的写法，${program}`)

  await (await openSentence(colleague, '有效问卷')).fill(`钱的写法，${program}`)
  await press(colleague, '保存改写')
  await edited(colleague, '钱的写法').waitFor()

  await press(analyst, '保存改写')
  const conflict = analyst.locator('.banner').filter({ hasText: '有人同时改了这句话' })
  await conflict.getByText('钱的写法').waitFor()
  await conflict.getByText('赵的写法').waitFor()
  expect(await findFaults(analyst, 'html')).toEqual([])
  await press(analyst, '用我的写法')
  await edited(analyst, '赵的写法').waitFor()
  expect(await conflict.count()).toBe(0)
}, 300_000)

test('a section that somebody looked through is marked, until a sentence in it changes', async () => {
  await colleague.reload()
  await colleague.locator('.sheet').first().waitFor()
  await colleague.locator('#sections-title + details summary').click()
  const mark = colleague.getByRole('button', { name: /^标为已审：一、/ })
  await mark.click()
  await expect.poll(() => tags(colleague), { timeout: 60_000 }).toEqual(['已审'])
  await colleague.getByText('已审 1 节').waitFor()
  expect(await findFaults(colleague, 'html')).toEqual([])

  await goToReport(analyst, stage, opened.wave.id)
  const text = await openSentenceUnder(analyst, /^一、/)
  await text.fill(`补充说明，${await text.inputValue()}`)
  await press(analyst, '保存改写')
  await edited(analyst, '补充说明').waitFor()
  await expect.poll(() => tags(analyst), { timeout: 60_000 }).toEqual(['待重审'])
}, 300_000)

/** The first sentence after a heading. */
async function openSentenceUnder(page: Page, heading: RegExp) {
  const head = page.locator('.sheet .report-heading1').filter({ hasText: heading })
  await clickWords(head.locator('xpath=following-sibling::p[.//*[@data-sentence]][1]').locator('.sentence').first())
  return page.getByLabel('改写为')
}

test('what is typed stays when the session ends in the middle of an edit', async () => {
  const text = await openSentenceUnder(analyst, /^二、/)
  const before = await text.inputValue()
  await text.fill(`会话断了，${before}`)
  const cookies = await analyst.context().cookies()
  await analyst.context().clearCookies()
  await press(analyst, '保存改写')
  await analyst.locator('dialog[open]').getByText('登录已过期').waitFor()
  expect(await text.inputValue()).toBe(`会话断了，${before}`)
  await analyst.context().addCookies(cookies)
  await analyst.reload()
  await expect.poll(() => text.inputValue(), { timeout: 60_000 }).toBe(`会话断了，${before}`)
  await press(analyst, '放弃')
  expect(await text.inputValue()).toBe(before)
}, 300_000)

test('words of a measure that were not saved outlast a reload too, until they are given up', async () => {
  await colleague.goto(`${stage.server.baseUrl}/waves/${opened.wave.id}/measures`)
  const measure = colleague.locator('.measure').first()
  const words = colleague.locator('dialog[open] textarea')
  const edit = () => measure.getByRole('button', { name: '修改', exact: true }).click()
  await edit()
  await words.fill('每月公布一次办理结果，并当面回访。')
  await colleague.reload()
  await measure.getByText('有没保存的改动').waitFor({ timeout: 60_000 })
  await edit()
  expect(await words.inputValue()).toBe('每月公布一次办理结果，并当面回访。')
  await colleague.keyboard.press('Escape')
  await measure.getByText('有没保存的改动').waitFor()
  await edit()
  await press(colleague, '放弃修改')
  await expect.poll(() => measure.getByText('有没保存的改动').count()).toBe(0)
}, 300_000)
