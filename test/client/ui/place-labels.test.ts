import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Anchor, type PlacedLabel, placeLabels, textWidth } from '../../../client/ui/place-labels.ts'

const area = { left: 0, right: 600, top: 0, bottom: 420 }
const anchors = fc.array(
  fc.record({
    x: fc.integer({ min: 0, max: 600 }),
    y: fc.integer({ min: 0, max: 420 }),
    width: fc.integer({ min: 12, max: 90 }),
  }),
  { maxLength: 60 },
)
const box = (label: PlacedLabel, { width }: Anchor) => {
  const left = { start: label.x, middle: label.x - width / 2, end: label.x - width }[label.align]
  return { left, right: left + width, top: label.y - 11, bottom: label.y + 3 }
}

test('labels never lie upon each other and never leave the area', () => {
  fc.assert(
    fc.property(anchors, (all) => {
      const boxes = placeLabels(all, all, area).flatMap((label, index) => (label ? [box(label, all[index]!)] : []))
      for (const [index, a] of boxes.entries()) {
        expect(a.left >= area.left && a.right <= area.right && a.top >= area.top && a.bottom <= area.bottom).toBe(true)
        for (const b of boxes.slice(index + 1))
          expect(a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top).toBe(false)
      }
    }),
  )
})

test('a dot that stands alone gets its label', () => {
  const alone = [{ x: 300, y: 200, width: 48 }]
  expect(placeLabels(alone, alone, area)[0]).not.toBeNull()
})

test('where there is no room the label is left out', () => {
  const crowd = Array.from({ length: 40 }, () => ({ x: 300, y: 200, width: 60 }))
  expect(placeLabels(crowd, crowd, area).filter((label) => label === null).length).toBeGreaterThan(25)
})

test('Han characters are as wide as high', () => {
  expect(textWidth('冬季供热', 12)).toBe(48)
  expect(textWidth('heat', 12)).toBeLessThan(48)
})

test('labels keep out of what is blocked', () => {
  const blocked = [{ left: 0, right: 600, top: 0, bottom: 300 }]
  fc.assert(
    fc.property(anchors, (all) => {
      const boxes = placeLabels(all, all, area, blocked).flatMap((label, index) =>
        label ? [box(label, all[index]!)] : [],
      )
      for (const { top } of boxes) expect(top).toBeGreaterThanOrEqual(300)
    }),
  )
})
