import { expect, test, vi } from 'vitest'
import { divided, openedByOpinions } from '../../support/attacked-opinions.ts'
import { randomFrom, session, smallWave } from '../../support/attacked-session.ts'

// Only here: parts of opinion groups are told however few they are.
vi.mock('../../../analysis/disclosure/hidden-line.ts', async (original) => {
  const own = await original<typeof import('../../../analysis/disclosure/hidden-line.ts')>()
  const hiddenInTable: typeof own.hiddenInTable = (counts, minimum) => {
    const found = own.hiddenInTable(counts, minimum)
    return { ...found, inside: found.inside.map((row) => row.map(() => false)) }
  }
  return { ...own, hiddenInTable }
})

test('without the protection of opinion groups the same page tells it', { timeout: 240_000 }, () => {
  const wave = divided(smallWave(1, 400), 5)
  const published = session(wave, 30, randomFrom(5))
  expect(['', 'sex:1'].flatMap((filter) => openedByOpinions(wave, filter, published).opened)).not.toEqual([])
})
