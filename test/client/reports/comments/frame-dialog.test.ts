import { beforeAll, expect, test } from 'vitest'
import { stubBrowser } from '../../ui/browser-stubs.ts'

const load = () => import('../../../../client/reports/comments/frame-dialog.tsx')
let dialog: Awaited<ReturnType<typeof load>>
beforeAll(async () => {
  stubBrowser()
  dialog = await load()
})

const cluster = (...words: string[]) => ({ words }) as unknown as Parameters<typeof dialog.draftFrom>[0][number]

test('a draft of themes names every cluster once, and irony, which no machine notices', () => {
  const draft = dialog.draftFrom([cluster('供热', '温度'), cluster('供热', '收费'), cluster('公交')])
  expect(draft.map(({ name }) => name)).toEqual(['供热', '公交', '反话、讽刺'])
  expect(new Set(draft.map(({ id }) => id)).size).toBe(3)
})

test('a draft has no more themes than a frame may have', () => {
  expect(dialog.draftFrom(Array.from({ length: 80 }, (_, i) => cluster(`词${i}`)))).toHaveLength(60)
})
