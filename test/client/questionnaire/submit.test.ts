import { expect, test, vi } from 'vitest'
import { newDraft } from '../../../client/questionnaire/draft.ts'
import { inMemory } from '../../../client/questionnaire/keep.ts'
import { openQuestionnaire } from '../../support/open-questionnaire.ts'

vi.stubGlobal('location', { pathname: '/s/LINK' })
vi.stubGlobal('navigator', { onLine: true })
vi.stubGlobal('history', { state: { isInside: true } })

test('a second press on a slow phone closes nothing twice, and does not come back from the receipt', async () => {
  const { submit } = await import('../../../client/questionnaire/outbox/submit.ts')
  const state = await import('../../../client/questionnaire/state.ts')
  const slow = inMemory()
  const put = vi.fn(async (key: string, value: unknown) => {
    await new Promise((resolve) => setTimeout(resolve, 5))
    await slow.put(key, value)
  })
  state.keep.value = { ...slow, put }
  state.questionnaire.value = openQuestionnaire()
  state.draft.value = newDraft('zh-CN')
  const shown: string[] = []
  state.place.subscribe(({ screen }) => shown.push(screen))
  const first = submit()
  await Promise.all([first, submit()])
  expect(put).toHaveBeenCalledTimes(1)
  expect(shown).toEqual(['loading', 'sending'])
})
