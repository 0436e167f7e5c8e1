import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { reviewRoutes } from '../../analysis/report/review/routes.ts'
import type { Role } from '../../domain/role.ts'
import { answerWave } from '../support/answer-wave.ts'
import { type OpenWave, openWave } from '../support/open-wave.ts'
import { findFaults } from './find-faults.ts'
import { clickWords, goToReport, newDesk, press } from './report-desk.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage
let opened: OpenWave
beforeAll(async () => {
  stage = await openStage()
  // Of one unit in a sector no error is known, and nothing is ranked.
  opened = await openWave(stage.staff, 'open', 2)
  await answerEverywhere(0, 20)
})
afterAll(() => stage?.close())

const answerEverywhere = async (from: number, count: number) => {
  for (const [place, { link }] of opened.units.entries())
    await answerWave(
      stage.server.baseUrl,
      link,
      Array.from({ length: count }, (_, k) => (from + k) * 10 + place),
    )
}

const deskOf = (name: string, role: Role, width = 1280) => newDesk(stage, { name, role, width })
const openReport = (page: Page) => goToReport(page, stage, opened.wave.id)
const picture = (page: Page, name: string) =>
  process.env.MINYI_PICTURES ? page.screenshot({ path: `${process.env.MINYI_PICTURES}/${name}.png` }) : undefined

test('an analyst edits a sentence, a colleague reviews, the administrator signs, and new data are told', async () => {
  const analyst = await deskOf('赵分析', 'analyst')
  await openReport(analyst)
  await picture(analyst, 'draft')
  const sentence = analyst
    .locator('.sentence', { has: analyst.locator('.claim') })
    .filter({ hasText: '有效问卷' })
    .first()
  await clickWords(sentence)
  const text = analyst.getByLabel('改写为')
  const before = await text.inputValue()
  expect(before).toContain('{1}')
  await text.fill(`${before.replace(/。$/, '')}{9}。`)
  await analyst.getByText('这句话没有 9 号数字。').waitFor()
  await text.fill(`经复核，${before}`)
  await analyst.locator('.preview').getByText('经复核，').waitFor()
  await picture(analyst, 'editing')
  expect(await findFaults(analyst, 'html')).toEqual([])
  await press(analyst, '保存改写')
  await analyst.locator('.sentence.is-edited').getByText('经复核，').waitFor()
  await analyst.getByLabel('写批注').fill('请核对回收份数')
  await press(analyst, '添加批注')
  await analyst.locator('.comment').getByText('请核对回收份数').waitFor()
  await press(analyst, '送核')
  await analyst.getByText('送审稿 · 待核对').waitFor()
  await press(analyst, '核对通过')
  await analyst.getByText('送审稿 · 待审核').waitFor()
  await analyst.getByText('先处理批注').or(analyst.getByText('起草或改写过的人不能审核')).first().waitFor()

  const colleague = await deskOf('钱同事', 'analyst')
  await openReport(colleague)
  await colleague.locator('.sentence.is-edited').getByText('经复核，').waitFor()
  await colleague.locator('.sentence.is-commented .sentence-open').first().press('Enter')
  await press(colleague, '已处理')
  await colleague.getByText('已处理的批注（1）').waitFor()
  await press(colleague, '审核通过')
  await colleague.getByText('送审稿 · 待签发').waitFor()
  await colleague.getByText('由管理员签发。').waitFor()

  const administrator = await stage.workbench(1280)
  await openReport(administrator)
  await press(administrator, '签发')
  await administrator.getByText('已签发 · 第 1 版').waitFor()
  expect(await administrator.locator('.steps .is-done').allTextContents()).toEqual([
    expect.stringMatching(/^送核赵分析 · \d{4}-\d\d-\d\d$/),
    expect.stringMatching(/^核对赵分析/),
    expect.stringMatching(/^审核钱同事/),
    expect.stringMatching(/^签发管理员/),
  ])
  expect(await administrator.locator('.new-data').count()).toBe(0)
  await picture(administrator, 'signed')

  const signedText = await administrator.locator('.sheet').first().innerText()
  await answerEverywhere(500, 15)
  await openReport(administrator)
  await administrator
    .locator('.new-data')
    .getByText(/有新数据，\d+ 个数字变化/)
    .waitFor({ timeout: 60_000 })
  expect(await administrator.locator('.sheet').first().innerText()).toBe(signedText)
  await press(administrator, '看哪些变了')
  await administrator.locator('dialog[open] .changes li').first().waitFor()
  await picture(administrator, 'changes')
  expect(await findFaults(administrator, 'html')).toEqual([])
})

test('a copy of the signed version is registered with its recipient, downloaded and listed among what has left', async () => {
  const page = await stage.workbench(1280)
  await openReport(page)
  await press(page, '看登记和发出规则')
  const dialog = page.locator('dialog[open]')
  await dialog.getByText('签发后的公众版').waitFor()
  await dialog.getByLabel('发给').fill('市委办公室')
  const download = page.waitForEvent('download', { timeout: 60_000 })
  await dialog.getByRole('button', { name: '登记并导出' }).click()
  expect((await download).suggestedFilename()).toMatch(/^专报-.*\.第1版第1份\.docx$/)
  await dialog.getByRole('row').filter({ hasText: '市委办公室' }).waitFor()
  await picture(page, 'departures')
  expect(await findFaults(page, 'html')).toEqual([])
})

test('a download can be stopped while it is made', async () => {
  const page = await stage.workbench(1280)
  await openReport(page)
  await press(page, '其他格式')
  await page.getByRole('button', { name: '下载 PDF' }).click()
  await page.locator('dialog[open]').getByRole('button', { name: '取消' }).click()
  await page.locator('dialog[open]').getByText('已取消。').waitFor()
})

test('the page has no fault on a phone, with the panel open', async () => {
  const page = await stage.workbench(390)
  await openReport(page)
  await page.getByRole('button', { name: /校对/ }).click()
  await page.locator('.evidence.is-open').waitFor()
  await picture(page, 'phone')
  expect(await findFaults(page, 'html')).toEqual([])
})

test('the form is chosen beside the paper and stands in the address, with evidence in every form', async () => {
  const page = await stage.workbench(1440)
  await openReport(page)
  const at = () => page.evaluate(() => location.search)
  await page.getByRole('link', { name: '专报（红头）' }).click()
  await page.locator('.red-mark').getByText('社情民意调查专报').waitFor()
  expect(await at()).toBe('?form=brief')
  await page.locator('.imprint').getByText('报：市委、市政府领导').waitFor()
  await page.locator('.outline').getByText('对策建议').waitFor()
  await page.locator('.report-led .claim').first().click()
  await page.locator('.evidence dl').first().waitFor()
  expect(await at()).toMatch(/^\?form=brief&claim=brief-overall/)
  await press(page, '发文信息')
  await page.locator('dialog[open]').getByLabel('红头标志').waitFor()
  await picture(page, 'paper')
  expect(await findFaults(page, 'html')).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: '公众版（英文）' }).click()
  await page.locator('.sheet[class*=one-page]').getByText('What people say should be done first').waitFor()
  expect(await at()).toBe('?form=public&language=en')
  await page.locator('.sheet .claim').first().click()
  await page.locator('.evidence dl').first().waitFor()
  await page.goBack()
  await page.goBack()
  await page.locator('.red-mark').waitFor()
})

test('a form is chosen on a phone too, and a wrong entry of its paper is told in words', async () => {
  const page = await stage.workbench(390)
  await openReport(page)
  await page.getByRole('combobox', { name: '格式' }).selectOption('formBrief')
  await page.locator('.red-mark').waitFor()
  await picture(page, 'brief-phone')
  expect(await findFaults(page, 'html')).toEqual([])
  const body = { number: 1, reason: '换红头' }
  await stage.staff.call(reviewRoutes.reopen, { params: { wave: opened.wave.id }, body })
  await page.reload()
  await press(page, '发文信息')
  const dialog = page.locator('dialog[open]')
  await dialog.getByLabel('红头标志').fill('')
  await dialog.getByRole('button', { name: '保存' }).click()
  await dialog.getByText('请填写，不能空着').waitFor()
  await dialog.getByLabel('红头标志').fill('民情专报')
  await dialog.getByRole('button', { name: '保存' }).click()
  await page.locator('.red-mark').getByText('民情专报').waitFor({ timeout: 60_000 })
  await page.getByRole('button', { name: '撤销' }).click()
  await page.locator('.red-mark').getByText('社情民意调查专报').waitFor({ timeout: 60_000 })
})
