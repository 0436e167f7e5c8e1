import { expect, test } from 'vitest'
import { type Condition, conditionSchema, weightsWhere } from '../../../analysis/plan/condition.ts'
import { planData } from './plan-columns.ts'

const data = planData({ age: [20, 60, null, 70], sex: ['F', 'M', 'F', null] })
const who = (condition: Condition): number[] => [
  ...weightsWhere(conditionSchema.parse(condition), new Float64Array(4).fill(1), data),
]
const old: Condition = { variable: 'age', operator: '>=', value: 60 }
const female: Condition = { variable: 'sex', operator: '==', value: 'F' }

test('numbers compare as numbers, texts as texts', () => {
  expect(who(old)).toEqual([0, 1, 0, 1])
  expect(who(female)).toEqual([1, 0, 1, 0])
  expect(who({ variable: 'sex', operator: 'in', value: ['M', 'X'] })).toEqual([0, 1, 0, 0])
  expect(who({ variable: 'age', operator: '!=', value: 60 })).toEqual([1, 0, 0, 1])
})

test('who is not known to belong does not, nor to the opposite', () => {
  expect(who({ not: old })).toEqual([1, 0, 0, 0])
  expect(who({ not: female })).toEqual([0, 1, 0, 0])
})

test('what decides wins over what is unknown', () => {
  expect(who({ or: [old, female] })).toEqual([1, 1, 1, 1])
  expect(who({ not: { and: [old, female] } })).toEqual([1, 1, 0, 0])
})

test('a missing value can be asked for', () => {
  expect(who({ variable: 'sex', operator: 'missing' })).toEqual([0, 0, 0, 1])
  expect(who({ variable: 'sex', operator: 'present' })).toEqual([1, 1, 1, 0])
})
