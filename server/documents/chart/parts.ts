import { faces } from '../page.ts'
import { element, escaped } from '../xml.ts'
import type { Axis } from './axis.ts'
import { type Column, cellOf, headOf, pairOf, rangeOf } from './data.ts'
import { labelSize } from './size.ts'

/** Tokens of the interface: --c1, --ink, --line, --line-strong. */
export const colours = { data: '0E3A56', text: '17202B', grid: 'DCE2E8', rule: '7A8794' } as const

export const flag = (name: string, value: string | number | boolean) =>
  element(name, { val: typeof value === 'boolean' ? Number(value) : value })

export const fill = (colour: string) => element('a:solidFill', {}, [element('a:srgbClr', { val: colour })])
const emuOfPoint = 12700
export const line = (colour: string, points: number, dash = 'solid') =>
  element('a:ln', { w: Math.round(points * emuOfPoint) }, [fill(colour), element('a:prstDash', { val: dash })])
export const noLine = element('a:ln', {}, [element('a:noFill')])
export const shape = (...inside: string[]) => element('c:spPr', {}, inside)

const runFonts = [
  fill(colours.text),
  element('a:latin', { typeface: faces.latin }),
  element('a:ea', { typeface: faces.fang }),
]
/** Hundredths of a point, from half-points. */
const font = { lang: 'zh-CN', sz: labelSize * 50, b: 0 }
const upright = element('a:bodyPr', { rot: 0, vert: 'horz' })

export const textProperties = element('c:txPr', {}, [
  upright,
  element('a:lstStyle'),
  element('a:p', {}, [
    element('a:pPr', {}, [element('a:defRPr', font, runFonts)]),
    element('a:endParaRPr', { lang: 'zh-CN' }),
  ]),
])

/** Fixed words in several lines. */
export const richText = (lines: readonly string[]) =>
  element('c:tx', {}, [
    element('c:rich', {}, [
      element('a:bodyPr', { wrap: 'none' }),
      element('a:lstStyle'),
      ...lines.map((text) =>
        element('a:p', {}, [
          element('a:r', {}, [element('a:rPr', font, runFonts), element('a:t', {}, [escaped(text)])]),
        ]),
      ),
    ]),
  ])

const pointsXml = (values: readonly (string | number)[]) => [
  flag('c:ptCount', values.length),
  ...values.map((value, idx) => element('c:pt', { idx }, [element('c:v', {}, [escaped(String(value))])])),
]

export const literal = (values: readonly number[]) =>
  element('c:numLit', {}, [element('c:formatCode', {}, ['General']), ...pointsXml(values)])

const numberReference = (range: string, values: Column['values'], format: string) => {
  const cache = element('c:numCache', {}, [element('c:formatCode', {}, [escaped(format)]), ...pointsXml(values)])
  return element('c:numRef', {}, [element('c:f', {}, [range]), cache])
}
const wordReference = (range: string, values: Column['values']) =>
  element('c:strRef', {}, [element('c:f', {}, [range]), element('c:strCache', {}, pointsXml(values))])

/** Numbers of a column of the workbook, with what they were when the file was made. */
export const numbers = (columns: readonly Column[], at: number) => {
  const { values = [], format = 'General' } = columns[at] ?? {}
  return numberReference(rangeOf(at, values.length), values, format)
}

/** Numbers of a row from two columns side by side. */
export const pair = (columns: readonly Column[], at: number, row: number) => {
  const values = [columns[at]?.values[row] ?? 0, columns[at + 1]?.values[row] ?? 0]
  return numberReference(pairOf(at, row), values, columns[at]?.format ?? 'General')
}

export const words = (columns: readonly Column[], at: number) => {
  const values = columns[at]?.values ?? []
  return wordReference(rangeOf(at, values.length), values)
}

/** A series is named by the head of its column or by the first cell of its row. */
export const columnName = (columns: readonly Column[], at: number) =>
  element('c:tx', {}, [wordReference(headOf(at), [columns[at]?.head ?? ''])])
export const rowName = (columns: readonly Column[], row: number) =>
  element('c:tx', {}, [wordReference(cellOf(0, row), [columns[0]?.values[row] ?? ''])])

/** Which of its parts a label shows. */
export const labelParts = (isValueShown: boolean) => [
  flag('c:showLegendKey', false),
  flag('c:showVal', isValueShown),
  flag('c:showCatName', false),
  flag('c:showSerName', false),
  flag('c:showPercent', false),
  flag('c:showBubbleSize', false),
]

/** The axis of values under the rows: the axis of rows runs from above, so it crosses that at its end. */
export const valueAxis = (
  { id, crossId }: { readonly id: number; readonly crossId: number },
  { min, max, step }: Axis,
  format: string,
  between: 'between' | 'midCat',
) =>
  element('c:valAx', {}, [
    flag('c:axId', id),
    element('c:scaling', {}, [flag('c:orientation', 'minMax'), flag('c:max', max), flag('c:min', min)]),
    flag('c:delete', false),
    flag('c:axPos', 'b'),
    element('c:majorGridlines', {}, [shape(line(colours.grid, 0.75))]),
    element('c:numFmt', { formatCode: format, sourceLinked: 0 }),
    flag('c:majorTickMark', 'none'),
    flag('c:minorTickMark', 'none'),
    flag('c:tickLblPos', 'nextTo'),
    shape(noLine),
    textProperties,
    flag('c:crossAx', crossId),
    flag('c:crosses', 'max'),
    flag('c:crossBetween', between),
    flag('c:majorUnit', step),
  ])

/** Where the rows lie within the picture, in shares of it. */
export const layout = (x: number, y: number, w: number, h: number) =>
  element('c:layout', {}, [
    element('c:manualLayout', {}, [
      flag('c:layoutTarget', 'inner'),
      flag('c:xMode', 'edge'),
      flag('c:yMode', 'edge'),
      ...Object.entries({ x, y, w, h }).map(([key, share]) => flag(`c:${key}`, Number(share.toFixed(5)))),
    ]),
  ])
