import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Violated {
  readonly id: string
  readonly nodes: readonly { readonly html: string }[]
}

/** What axe finds, and whether one of these parts has to be scrolled sideways. */
export async function findFaults(page: Page, parts: string): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe)
  return page.evaluate(async (selector) => {
    const tester = (
      globalThis as unknown as {
        axe: { run: (root: Document, options: object) => Promise<{ violations: Violated[] }> }
      }
    ).axe
    const { violations } = await tester.run(document, { resultTypes: ['violations'] })
    const isWide = [...document.querySelectorAll(selector)].some((part) => part.scrollWidth > part.clientWidth + 1)
    return [...violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`), ...(isWide ? ['sideways'] : [])]
  }, parts)
}
