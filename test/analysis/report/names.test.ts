import { expect, test } from 'vitest'
import { namesOf } from '../../../analysis/report/phrases/names.ts'
import type { Instrument } from '../../../domain/instrument.ts'
import { shortName } from '../../../domain/seed/about-people.ts'
import { seedInstrument, wholeWave } from '../../fixtures/findings.ts'

/** The questionnaire of the seed, with other questions under the ids of its own. */
function asking(questions: Readonly<Record<string, string>>): Instrument {
  const instrument = seedInstrument()
  const sections = instrument.sections.map((section) => ({
    ...section,
    items: section.items.map((item) =>
      questions[item.id] ? { ...item, text: { 'zh-CN': questions[item.id] ?? '' } } : item,
    ),
  }))
  return { ...instrument, sections }
}

test('variables have the short name of what the questionnaire of the seed asks', () => {
  const { variable, people } = namesOf(wholeWave(), seedInstrument())
  expect(['residence', 'occupation', 'sex', '@size'].map(variable)).toEqual(['居住时间', '职业', '性别', '单位规模'])
  expect([people('sex', 2), people('age', 1)]).toEqual(['女性受访者', '18～29岁受访者'])
})

test('a question of its own under the same id is called by its words', () => {
  const own = asking({
    residence: '您的户口在哪里？',
    occupation: '您父亲做什么？',
    age: '您的孩子多大？',
    street: '街道',
  })
  const { variable, people } = namesOf(wholeWave(), own)
  expect(['residence', 'occupation', 'street', 'sex'].map(variable)).toEqual([
    '“您的户口在哪里？”',
    '“您父亲做什么？”',
    '街道',
    '性别',
  ])
  expect(people('age', 1)).toBe('“您的孩子多大？”为“18～29岁”的受访者')
})

test('a question is known in each of its languages, and what is not asked has the name that it would have', () => {
  expect(shortName('residence', 'How long have you lived in Manzhouli?')?.en).toBe('Years in the city')
  expect(shortName('residence', 'Where do you live?')).toBeUndefined()
  expect(shortName('ethnicity', undefined)?.['zh-CN']).toBe('民族')
})
