import { errors, type Locator, type Page } from 'playwright-core'

/** Drives the questionnaire as a person would, by what the screen offers: names of buttons and native controls. */
export interface Citizen {
  readonly page: Page
  /** Answers grids and goes on by keys, which waits for nothing; otherwise by taps, after which the page pauses. */
  readonly isTyping: boolean
  readonly lastPress: { at: number }
  readonly screen: () => Promise<string>
}

export const citizenOn = (page: Page, isTyping = false): Citizen => ({
  page,
  isTyping,
  lastPress: { at: 0 },
  screen: async () => (await page.locator('main[data-screen]').getAttribute('data-screen')) ?? '',
})

/** The item on the screen, by id. */
export const shownItem = async ({ page }: Citizen): Promise<string> =>
  (await page.locator('[data-item]').first().getAttribute('data-item')) ?? ''

const names = { next: /^(下一题|下一步|Далее|Next)/, start: /^(开始填写|Начать|Start)/ }

/** The page takes no tap sooner after another. */
const pauseMilliseconds = 400

/** Taps twice, as people do who are used to icons: the second tap must not act on the next screen. */
export async function press({ page, isTyping, lastPress }: Citizen, name: string | RegExp): Promise<void> {
  const button = page.getByRole('button', { name })
  if (isTyping) return button.press('Enter')
  await page.waitForTimeout(Math.max(0, lastPress.at + pauseMilliseconds - Date.now()))
  await button.dblclick()
  lastPress.at = Date.now()
}

export const begin = (citizen: Citizen): Promise<void> => press(citizen, names.start)

/** Answers whatever is shown and goes on. Returns the id of the item that was answered. */
export async function answerAndGoOn(citizen: Citizen): Promise<string> {
  const { page } = citizen
  const id = await shownItem(citizen)
  const frame = page.locator(`[data-item="${id}"]`)
  await answerShown(frame, citizen.isTyping)
  for (let tries = 0; tries < 3; tries++) {
    await press(citizen, names.next)
    if (await hasLeft(page, id)) return id
  }
  throw new Error(`the page did not go on after ${id}`)
}

const hasLeft = (page: Page, item: string): Promise<boolean> =>
  page
    .waitForFunction((before) => document.querySelector('[data-item]')?.getAttribute('data-item') !== before, item, {
      timeout: 1500,
    })
    .then(
      () => true,
      (cause: unknown) => {
        if (cause instanceof errors.TimeoutError) return false
        throw cause
      },
    )

async function answerShown(frame: Locator, isTyping: boolean): Promise<void> {
  if (await frame.locator('textarea').count()) {
    await frame.locator('textarea').first().fill('希望冬天屋里再暖和一点')
    return
  }
  if (await frame.locator('input[type=checkbox]').count()) {
    for (const place of [0, 3, 7]) await frame.locator('input[type=checkbox]').nth(place).check({ force: true })
    return
  }
  if (await frame.locator('[data-rank-category]').count()) {
    // Whatever is ranked leaves the list, so the first that is left is the next.
    while (await frame.locator('[data-rank-category]').count())
      await frame.locator('[data-rank-category]').first().click()
    return
  }
  // A grid opens one row after the other and folds what was answered; single choices and scales are one group.
  const isGrid = (await frame.locator('ol.mx').count()) > 0
  const radios = frame.locator('input[type=radio]')
  while ((await radios.count()) > 0) {
    const name = (await radios.first().getAttribute('name')) ?? ''
    const group = frame.locator(`input[type=radio][name="${name}"]`)
    if (isGrid && isTyping) for (const key of ['Space', 'Enter']) await group.nth(1).press(key)
    else await group.nth(1).click({ force: true })
    if (!isGrid) return
    await group.first().waitFor({ state: 'detached' })
  }
}
