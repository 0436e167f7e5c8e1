import { h } from 'preact'
import { expect, test } from 'vitest'
import { Figure } from '../../../client/reports/figure.tsx'
import { markup } from '../ui/markup.ts'

const points = [
  { label: '供热', value: 0.3, low: 0.27, high: 0.33, band: 1 },
  { label: '看病', value: 0.28, low: 0.25, high: 0.31, band: 1 },
  { label: '道路', value: 0.1, low: 0.08, high: 0.12, band: 2 },
]
const drawn = (form: 'dot' | 'bar') =>
  markup(h(Figure, { chart: { form, unit: 'share', points, summary: '供热、看病居前' } }))

test('a dot-plot draws a dot and a line for every point, and a rule between tiers', () => {
  const svg = drawn('dot')
  expect(svg.match(/<circle/g)).toHaveLength(3)
  expect(svg.match(/stroke-width="1.5"/g)).toHaveLength(3)
  expect(svg.match(/stroke-dasharray/g)).toHaveLength(1)
  expect(svg).toContain('30.0%')
})

test('bars begin at zero and are as long as their values', () => {
  const widths = [...drawn('bar').matchAll(/<rect [^>]*width="([\d.]+)"/g)].map(([, width]) => Number(width))
  expect((widths[0] ?? 0) / (widths[2] ?? 1)).toBeCloseTo(3, 6)
})

test('a figure says in words what it shows', () => {
  expect(drawn('dot')).toContain('aria-label="供热、看病居前"')
})
