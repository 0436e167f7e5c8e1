import { describe, expect, test } from 'vitest'
import { checkInstrument } from '../../../domain/logic/check.ts'
import { smallDocument } from '../../fixtures/instrument.ts'

type Document = ReturnType<typeof smallDocument>
// biome-ignore lint/suspicious/noExplicitAny: broken documents have any shape
const broken = (change: (document: any) => void): Document => {
  const document = smallDocument()
  change(document)
  return document
}
const codes = (document: unknown) => checkInstrument(document).faults.map((fault) => fault.code)

test('a sound document has no faults and is parsed', () => {
  const { instrument, faults } = checkInstrument(smallDocument())
  expect(faults).toEqual([])
  expect(instrument?.sections[1]?.items[1]).toMatchObject({
    categories: [{ label: { 'zh-CN': '就业' }, group: 'E' }, { shortLabel: { 'zh-CN': '供热' } }, {}, {}],
  })
})

describe('faults of shape', () => {
  test.each<[string, unknown, string]>([
    ['no object', 'x', 'invalid_type'],
    [
      'an unknown key',
      broken((d) => {
        d.colour = 'red'
      }),
      'unrecognized_keys',
    ],
    [
      'an unknown type of item',
      broken((d) => {
        d.sections[0].items[1].type = 'slider'
      }),
      'unknown_item_type',
    ],
    [
      'a bad id',
      broken((d) => {
        d.sections[0].items[1].id = '题1'
      }),
      'bad_id',
    ],
    [
      'a text without Chinese',
      broken((d) => {
        d.sections[0].items[1].text = { en: 'x' }
      }),
      'invalid_type',
    ],
    [
      'an empty text',
      broken((d) => {
        d.title = { 'zh-CN': '' }
      }),
      'text_missing',
    ],
    [
      'no categories',
      broken((d) => {
        d.sections[0].items[1].categories = []
      }),
      'categories_missing',
    ],
    [
      'a code twice',
      broken((d) => {
        d.sections[0].items[1].categories[1].code = 1
      }),
      'duplicate_code',
    ],
    [
      'a reserved code',
      broken((d) => {
        d.sections[0].items[1].categories[1].code = -1
      }),
      'code_reserved',
    ],
    [
      'bounds the wrong way round',
      broken((d) => {
        d.sections[0].items[2].max = -5
      }),
      'min_above_max',
    ],
  ])('%s is refused', (_name, document, code) => {
    expect(checkInstrument(document).instrument).toBeNull()
    expect(codes(document)).toContain(code)
  })

  test('the fault names its item and the path to it', () => {
    const [fault] = checkInstrument(
      broken((d) => {
        d.sections[1].items[1].max = 0
      }),
    ).faults
    expect(fault).toMatchObject({ item: 'priority', path: ['sections', 1, 'items', 1, 'max'] })
  })
})

describe('faults of reference', () => {
  test.each<[string, unknown, string]>([
    [
      'the same item id twice',
      broken((d) => {
        d.sections[1].items[3].id = 'open'
      }),
      'duplicate_item_id',
    ],
    [
      'two items that make the same variable',
      broken((d) => {
        d.sections[1].items[3].id = 'order_1'
      }),
      'duplicate_variable',
    ],
    [
      'a condition on an unknown variable',
      broken((d) => {
        d.sections[0].items[2].showIf.variable = 'nowhere'
      }),
      'condition_unknown_variable',
    ],
    [
      'a condition on what comes later',
      broken((d) => {
        d.sections[0].items[2].showIf = { variable: 'mood', in: [1] }
      }),
      'condition_looks_ahead',
    ],
    [
      'an issue that the catalogue lacks',
      broken((d) => {
        d.sections[1].items[1].categories[2].issue = 'Z99'
      }),
      'unknown_issue',
    ],
    [
      'an analysis of a missing item',
      broken((d) => {
        d.analysis.concern = ['nowhere']
      }),
      'analysis_unknown_item',
    ],
    [
      'groups by a missing variable',
      broken((d) => {
        d.analysis.groups = ['nowhere']
      }),
      'analysis_unknown_variable',
    ],
  ])('%s is an error', (_name, document, code) => {
    expect(codes(document)).toContain(code)
  })

  test('a missing translation is a warning, once per item and language', () => {
    const faults = checkInstrument(
      broken((d) => {
        d.languages = ['zh-CN', 'ru']
      }),
    ).faults
    expect(new Set(faults.map((fault) => fault.severity))).toEqual(new Set(['warning']))
    expect(faults.length).toBe(9)
  })
})
