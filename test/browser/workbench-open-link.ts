import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { pagesOfWave } from '../../client/staff/pages-of-wave.ts'
import { type Wave, waveRoutes } from '../../domain/api/waves.ts'
import type { Stage } from './stage.ts'

/** Words of errors, and phrases with them that are true of volunteers: that there are none, or what else they mean. */
const words = {
  zh: {
    ofErrors: /区间|显著|误差|置信|检验|梯队|把握|名次|±|Holm|Benjamini|Korn|(?<![\d.])9[059](\.8)?%/g,
    allowed: [
      /没有误差范围|不是误差范围|不给误差|最大误差|也不作检验|没有作检验|不排名次|不是随机抽样，没有误差/g,
      /为什么没有误差：误差说的是/g,
      // The line of a report on what it leaves out, and the rule of style that it has kept.
      /不给出抽样误差，不划分梯队|没有计算误差的依据|不给出区间，不划(分梯队)?|没有把不显著的差异写成/g,
      // What will check a measure; the order by the index; lines that pick out units.
      /下次检验|现在的名次|实线 95%，虚线 99\.8%|99\.8% 线外/g,
    ],
  },
  en: {
    ofErrors:
      /interval|significan|margins? of error|\berrors?\b|confidence|\btest(s|ed)?\b|\btiers?\b|\branks?\b|certain|±|Holm|Benjamini|Korn|(?<![\d.])9[059](\.8)?%/gi,
    allowed: [
      /(no|without) margins? of error( and no tests|, no tests, no ranks)?|are no errors|no error given|Largest error/gi,
      /were not tested|no place is certain|placed with certainty under|there are no ranks either/g,
      /Why there is no error: an error says|No insignificant difference is called/g,
      /Solid lines 95%, dashed 99\.8%|outside the 99\.8% lines/gi,
    ],
  },
} as const

/** Everything that can be read or heard on the page. */
const textOf = (page: Page): Promise<string> =>
  page.locator('main').evaluate((main) => {
    const spoken = [...main.querySelectorAll('[aria-label], [title]')].flatMap((one) => [
      one.getAttribute('aria-label') ?? '',
      one.getAttribute('title') ?? '',
    ])
    return [(main as HTMLElement).innerText, ...spoken].join('\n')
  })

/** Each word of errors with what stands around it. */
async function saidOfErrors(page: Page, language: keyof typeof words): Promise<string[]> {
  const { ofErrors, allowed } = words[language]
  const text = allowed.reduce<string>((rest, phrase) => rest.replace(phrase, ''), await textOf(page))
  return [...text.matchAll(ofErrors)].map(({ index }) => text.slice(Math.max(0, index - 30), index + 30))
}

/** Makes the last wave of a demo one of volunteers, so they stand last in a file. */
export function openLinkTests(desk: () => { readonly page: Page; readonly stage: Stage }): void {
  test('no page of a wave of volunteers speaks of errors, in either language', { timeout: 120_000 }, async () => {
    const { page, stage } = desk()
    const { baseUrl } = stage.server
    await page.goto(baseUrl)
    const wave = (await page.locator('nav a[href*="/hot-issues"]').getAttribute('href'))?.split('/')[2] ?? ''
    const open = async (name: string) => {
      await page.goto(`${baseUrl}/waves/${wave}/${name}`)
      await page.locator('main :is(.card, .report-body)').first().waitFor()
      await page.waitForLoadState('networkidle')
      await page.waitForFunction(() => !document.querySelector('main .loading'))
    }
    await open('groups')
    expect(await saidOfErrors(page, 'zh'), 'what was drawn at random has errors').not.toEqual([])
    const params = { wave }
    const { design } = await stage.staff.call<Wave>(waveRoutes.get, { params })
    await stage.staff.call(waveRoutes.saveDesign, { params, body: { ...design, isProbability: false } })
    const faults: string[] = []
    let language: keyof typeof words = 'zh'
    const search = async (name: string) => {
      for (const said of await saidOfErrors(page, language)) faults.push(`${name}, ${language}: ${said}`)
    }
    for (const name of [...pagesOfWave.map((one) => one.name), 'hot-issues?view=table']) {
      await open(name)
      await search(name)
      await page.getByRole('button', { name: language === 'zh' ? 'English' : '中文', exact: true }).click()
      language = language === 'zh' ? 'en' : 'zh'
      await search(name)
    }
    expect(faults).toEqual([])
  })
}
