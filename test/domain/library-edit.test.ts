import { expect, test } from 'vitest'
import { libraryEditOf, newLibraryMeasure, termOf, withLibraryEdit } from '../../domain/library-edit.ts'
import { measureSchema } from '../../domain/measure.ts'
import { measures } from '../../domain/seed/measures/index.ts'

test('what is written of a measure and put back changes nothing', () => {
  for (const measure of measures) expect(withLibraryEdit(measure, libraryEditOf(measure))).toEqual(measure)
})

test('term, target and what speaks for it follow what they depend on, and the group stays', () => {
  const measure = measures.find(({ group }) => group)!
  const edit = { ...libraryEditOf(measure), outcome: 'dontKnow' as const, quartersToDeadline: 12 }
  const changed = withLibraryEdit(measure, edit)
  expect(changed).toMatchObject({ term: 'long', suits: 'unknown', target: { outcome: 'dontKnow', change: 0.1 } })
  expect(changed.group).toEqual(measure.group)
  expect([1, 4, 5, 8, 9, 20].map(termOf)).toEqual(['near', 'near', 'middle', 'middle', 'long', 'long'])
})

test('a new measure is one like those of the seed', () => {
  for (const measure of measures)
    expect(measureSchema.safeParse(newLibraryMeasure('E09-a1', 'E09', libraryEditOf(measure))).success).toBe(true)
})
