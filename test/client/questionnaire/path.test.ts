import { expect, test } from 'vitest'
import { nearest, neighbour, progressAt } from '../../../client/questionnaire/path.ts'
import { route } from '../../../domain/logic/route.ts'
import { smallInstrument } from '../../fixtures/instrument.ts'

const instrument = smallInstrument()
const context = (answers: Record<string, unknown>) => ({ seed: 1, answers })
const pathFor = (answers: Record<string, unknown>) => route(instrument, context(answers))

test('next and back follow the path and skip what is not asked', () => {
  const path = pathFor({ resident: 1, years: 3 })
  expect(neighbour(path, 'years', 1)).toBe('concern')
  expect(neighbour(path, 'concern', -1)).toBe('years')
})

test('before the first item comes nothing, after the last nothing, and from nothing the first', () => {
  const path = pathFor({ resident: 2 })
  expect(neighbour(path, 'welcome', -1)).toBeUndefined()
  expect(neighbour(path, 'resident', 1)).toBeUndefined()
  expect(neighbour(path, null, 1)).toBe('welcome')
})

test('somebody whose item has left the path goes on from the one before it', () => {
  expect(nearest(instrument, pathFor({ resident: 2 }), 'mood')).toBe('resident')
  expect(nearest(instrument, pathFor({ resident: 1 }), 'mood')).toBe('mood')
  expect(nearest(instrument, pathFor({}), null)).toBe('welcome')
})

test('progress counts only parts on the path', () => {
  expect(progressAt(pathFor({ resident: 2 }), 'resident', context({ resident: 2 }))).toMatchObject({
    part: 1,
    parts: 1,
  })
  const answers = { resident: 1, years: 3 }
  const { part, parts, shares } = progressAt(pathFor(answers), 'priority', context(answers))
  expect({ part, parts, shares }).toEqual({ part: 2, parts: 2, shares: [1, 0.2] })
})

test('at the review everything is done, and the time left never rises on the way', () => {
  const answers = { resident: 1, years: 30, place: '城' }
  const path = pathFor(answers)
  expect(progressAt(path, '', context(answers)).shares).toEqual([1, 1])
  const left = path.map(({ item }) => progressAt(path, item.id, context(answers)).minutesLeft)
  expect(left).toEqual([...left].sort((a, b) => b - a))
})
