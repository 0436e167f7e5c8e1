import type { Page } from 'playwright-core'

/** The type area of A4 inside the margins of the page, in CSS pixels. */
const paper = { width: 703, height: 1020 }

/**
 * How much there is on the page: rows and entries, and what is still folded away. `inTime` means where a printer counts
 * the sheets: as soon as `beforeprint` is over, with all else as on the screen.
 */
const partsOf = (page: Page, inTime: boolean): Promise<string> =>
  page.evaluate(async (isAsked) => {
    if (isAsked) {
      dispatchEvent(new Event('beforeprint'))
      await Promise.resolve()
    }
    const count = (parts: string) => document.querySelectorAll(`main :is(${parts})`).length
    const parts = `${count('tr, li')} rows, ${count('details:not([open])')} folded`
    if (isAsked) dispatchEvent(new Event('afterprint'))
    return parts
  }, inTime)

/** What is wrong with a page laid out on paper. */
const faultsOnPaper = (page: Page): Promise<string[]> =>
  page.locator('main').evaluate((main) => {
    const faults: string[] = []
    const all = (selector: string) =>
      [...main.querySelectorAll<HTMLElement>(selector)].filter(
        (one) => one.getClientRects().length > 0 && !one.closest('.sr'),
      )
    const nameOf = (one: Element) => `${one.tagName} ${one.className} “${one.textContent?.trim().slice(0, 30)}”`
    /** Beyond the sheet, or beyond a part that cuts off what sticks out. */
    const isCut = (one: Element): boolean => {
      const { right } = one.getBoundingClientRect()
      if (!one.closest('.sheet-landscape') && right > innerWidth + 1) return true
      for (let box = one.parentElement; box; box = box.parentElement)
        if (getComputedStyle(box).overflowX !== 'visible' && right > box.getBoundingClientRect().right + 1) return true
      return false
    }
    for (const one of all('td, th, p, li, dt, dd, h1, h2, h3, caption, figcaption, svg text'))
      if (isCut(one)) faults.push(`cut off: ${nameOf(one)}`)
    const toClick = [...document.querySelectorAll<HTMLElement>('nav, .side, .state-bar, .card-tools, .page-actions')]
    for (const one of [...toClick, ...all('.button, select, input[type=range]')])
      if (one.getClientRects().length > 0) faults.push(`to click: ${nameOf(one)}`)
    for (const one of all('.card-head, .card-subtitle, caption, thead'))
      if (getComputedStyle(one).breakAfter !== 'avoid') faults.push(`parted from what it heads: ${nameOf(one)}`)
    for (const one of all('.report-table .report-note'))
      if (getComputedStyle(one).breakBefore !== 'avoid') faults.push(`parted from its figure: ${nameOf(one)}`)
    for (const one of all('figure, svg[role=img], .card tr, .card-foot'))
      if (getComputedStyle(one).breakInside !== 'avoid') faults.push(`broken: ${nameOf(one)}`)
    for (const one of all('thead'))
      if (getComputedStyle(one).display !== 'table-header-group') faults.push(`not repeated: ${nameOf(one)}`)
    for (const one of all('details:not([open])')) faults.push(`folded: ${nameOf(one)}`)
    // Ink that can be read on white: the darkest of its channels is far from white.
    for (const one of all('h1, h2, .card-foot, td'))
      if (
        !/heat/.test(one.className) &&
        Math.min(...(getComputedStyle(one).color.match(/\d+/g) ?? []).map(Number)) > 140
      )
        faults.push(`pale: ${nameOf(one)}`)
    return faults
  })

/** What is wrong with the page on paper; leaves it as it was on the screen. */
export async function paperFaults(page: Page): Promise<string[]> {
  const screen = page.viewportSize() ?? { width: 1440, height: 900 }
  await page.setViewportSize(paper)
  await page.emulateMedia({ media: 'print' })
  await page.waitForFunction(() => document.documentElement.dataset.theme === 'light')
  const faults = await faultsOnPaper(page)
  const whole = await partsOf(page, false)
  await page.emulateMedia({ media: 'screen' })
  await page.setViewportSize(screen)
  // What comes to the page after the sheets are counted is cut off at the end.
  const inTime = await partsOf(page, true)
  return inTime === whole ? faults : [...faults, `only ${inTime} of ${whole} in time`]
}
