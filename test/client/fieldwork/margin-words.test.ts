import { expect, test } from 'vitest'
import { sizeClass } from '../../../domain/sample-design.ts'
import { seedDesign } from '../../../domain/seed/design.ts'
import { seedInstrument } from '../../fixtures/findings.ts'
import { stubBrowser } from '../ui/browser-stubs.ts'

stubBrowser()
const { variableWords } = await import('../../../client/fieldwork/margin-words.ts')
const instrument = seedInstrument()

test('a population table is read in words: sectors of the design, sizes of units, categories of items', () => {
  const words = (variable: string, code: number) => {
    const { name, of } = variableWords(variable, seedDesign, instrument)
    return [name, of(code)]
  }
  expect(words('@sector', 2)).toEqual(['系统', '社区'])
  expect([199, 200, 799, 800].map((people) => words('@size', sizeClass(people))[1])).toEqual([
    '小于 200 人',
    '200 到 799 人',
    '200 到 799 人',
    '800 人以上',
  ])
  const [name, label] = words('sex', 1)
  expect(name).not.toMatch(/sex|？/)
  expect(label).not.toBe('1')
})

test('what is not known stays a code', () => {
  expect(variableWords('sex', seedDesign, null).of(1)).toBe('1')
  expect(variableWords('gone', seedDesign, instrument).name).toBe('gone')
  expect(variableWords('@sector', seedDesign, null).of(99)).toBe('99')
})
