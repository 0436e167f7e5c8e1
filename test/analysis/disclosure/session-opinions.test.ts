import { expect, test } from 'vitest'
import { divided, openedByOpinions } from '../../support/attacked-opinions.ts'
import { randomFrom, session, smallWave } from '../../support/attacked-session.ts'

test('the page of opinions does not tell how many of few are in a group', { timeout: 240_000 }, () => {
  const wave = divided(smallWave(1, 400), 5)
  const published = session(wave, 30, randomFrom(5))
  const found = ['', 'sex:1'].map((filter) => openedByOpinions(wave, filter, published))
  expect(found.flatMap(({ opened }) => opened)).toEqual([])
  for (const { groups, told } of found) {
    expect(groups).toBeGreaterThan(1)
    expect(told).toBeGreaterThan(5)
  }
})
