import { expect, test } from 'vitest'
import { type DesignDraft, draftOf, readDesign } from '../../../client/fieldwork/design-draft.ts'
import { seedDesign } from '../../../domain/seed/design.ts'

const draft = draftOf(seedDesign)
const codesOf = (changed: Partial<DesignDraft>) => readDesign({ ...draft, ...changed }).faults.map(({ code }) => code)
const margin = (variables: string, cells: string) => ({ id: '', variables, source: '', cells })

test('a design that is opened and saved unchanged is the same', () => {
  expect(readDesign(draft)).toEqual({ design: seedDesign, faults: [] })
})

test('sectors need a name of their own and a population that is a number', () => {
  const strata = [
    { code: 1, name: ' ', population: '1' },
    { code: 2, name: '社区', population: '' },
    { code: 3, name: '社区', population: '-4' },
  ]
  expect(codesOf({ strata })).toEqual(['name_missing', 'population_unreadable', 'name_twice', 'population_unreadable'])
  expect(codesOf({ strata: [] })).toEqual(['strata_missing'])
})

test('a pasted table becomes a margin named by its variables', () => {
  const { design } = readDesign({ ...draft, margins: [margin('sex，age', '1\t1\t"23,000"\n1\t2\t27000\n')] })
  expect(design?.margins).toEqual([
    {
      id: 'sex_age',
      variables: ['sex', 'age'],
      source: '',
      cells: [
        { codes: [1, 1], population: 23000 },
        { codes: [1, 2], population: 27000 },
      ],
    },
  ])
})

test('each fault of a table names its line', () => {
  const { faults } = readDesign({ ...draft, margins: [margin('sex', '1\t66000\n男\t64000\n1\t5\n2\t3\t4\n1.5\t2')] })
  expect(faults).toEqual([
    { code: 'cell_unreadable', place: 'margins', index: 0, line: 2 },
    { code: 'cell_twice', place: 'margins', index: 0, line: 3 },
    { code: 'cell_columns', place: 'margins', index: 0, line: 4 },
    { code: 'cell_unreadable', place: 'margins', index: 0, line: 5 },
  ])
})

test('a table needs variables, cells, somebody in them, and no twin', () => {
  expect(codesOf({ margins: [margin('', '')] })).toEqual(['variables_missing', 'cells_missing'])
  expect(codesOf({ margins: [margin('sex', '1\t0\n2\t0')] })).toEqual(['all_zero'])
  expect(codesOf({ margins: [margin('sex', '1\t5'), margin('sex', '1\t6')] })).toEqual(['margin_twice'])
})
