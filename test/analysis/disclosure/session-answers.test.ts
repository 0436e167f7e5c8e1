import load from 'highs'
import { expect, test } from 'vitest'
import { choosing, openedAnswers } from '../../support/attacked-answers.ts'
import { smallWave, streetWave } from '../../support/attacked-session.ts'

test('findings and all tables together do not tell what few said', { timeout: 240_000 }, async () => {
  const solver = await load()
  for (const wave of [smallWave(2, 400), streetWave(1, 400, ['sex'])]) {
    const { opened, looked, told } = openedAnswers(choosing(wave, 79), solver)
    expect([...opened]).toEqual([])
    expect(looked).toBeGreaterThan(30)
    expect(told).toBeGreaterThan(100)
  }
})
