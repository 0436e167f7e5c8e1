import fc from 'fast-check'
import { expect, test } from 'vitest'
import { qrPath } from '../../../client/fieldwork/qr-path.ts'

/** Squares that the path covers, by walking its rectangles. */
function squares(path: string): string[] {
  const covered: string[] = []
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g))
    for (let i = 0; i < Number(width); i++) covered.push(`${Number(x) + i},${y}`)
  return covered
}

test('the path covers each dark square once and no light one', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.boolean(), { maxLength: 12 }), { maxLength: 12 }), (rows) => {
      const dark = rows.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`${x},${y}`] : [])))
      expect(squares(qrPath(rows))).toEqual(dark)
    }),
  )
})
