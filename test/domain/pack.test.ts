import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { offsets, pack, packedSize, unpack } from '../../domain/pack.ts'
import type { Variable } from '../../domain/variable.ts'

const variable = (kind: Variable['kind'], i: number): Variable => ({
  name: `v${i}`,
  item: 'q',
  kind,
  label: { 'zh-CN': '题' },
})

const rowOf = fc
  .array(
    fc.oneof(
      fc.record({ kind: fc.constant('coded' as const), cell: fc.integer({ min: -9, max: 32_000 }) }),
      fc.record({ kind: fc.constant('numeric' as const), cell: fc.double({ noNaN: true }) }),
      fc.record({ kind: fc.constant('text' as const), cell: fc.constant(null) }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => ({ variables: parts.map((p, i) => variable(p.kind, i)), cells: parts.map((p) => p.cell) }))

describe('pack', () => {
  test('what is packed is read again, wherever the bytes lie in their buffer', () => {
    fc.assert(
      fc.property(rowOf, fc.nat(9), ({ variables, cells }, shift) => {
        const packed = pack(variables, cells)
        const shifted = new Uint8Array(packed.length + shift).subarray(shift)
        shifted.set(packed)
        expect(unpack(variables, shifted)).toEqual(cells)
        expect(packed.length).toBe(packedSize(variables))
      }),
    )
  })

  test('the layout is little-endian, in codebook order, without texts', () => {
    const variables = [variable('coded', 1), variable('text', 2), variable('numeric', 3), variable('coded', 4)]
    const bytes = pack(variables, [258, '字', 1, -9])
    expect([...bytes]).toEqual([2, 1, 0, 0, 0, 0, 0, 0, 0xf0, 0x3f, 0xf7, 0xff])
    expect(offsets(variables)).toEqual([0, 2, 2, 10])
  })

  test.each([
    ['a text in a coded cell', 'coded', '1'],
    ['no value in a coded cell', 'coded', null],
    ['a broken code', 'coded', 1.5],
    ['a code beyond 16 bits', 'coded', 40_000],
    ['no number in a numeric cell', 'numeric', Number.NaN],
  ] as const)('refuses %s', (_, kind, cell) => {
    expect(() => pack([variable(kind, 1)], [cell])).toThrow('cannot pack v1')
  })

  test('refuses rows of another length', () => {
    expect(() => pack([variable('coded', 1)], [])).toThrow('0 cells for 1 variables')
    expect(() => unpack([variable('coded', 1)], new Uint8Array(3))).toThrow('3 bytes')
  })
})
