import type { XmlComponent } from 'docx'
import { node } from './node.ts'
import { faces, ink } from './page.ts'

/** How a shape of letters is drawn: Word's own outline of its kind 136. */
const outline = 'm@7,l@8,m@5,21600l@6,21600e'
const formulas = [
  'sum #0 0 10800',
  'prod #0 2 1',
  'sum 21600 0 @1',
  'sum 0 0 @2',
  'sum 21600 0 @3',
  'if @0 @3 0',
  'if @0 21600 @1',
  'if @0 0 @2',
  'if @0 @4 21600',
]

const kind = () =>
  node('v:shapetype', { id: '_x0000_t136', coordsize: '21600,21600', 'o:spt': '136', adj: '10800', path: outline }, [
    node(
      'v:formulas',
      {},
      formulas.map((eqn) => node('v:f', { eqn })),
    ),
    node('v:path', { textpathok: 't' }),
    node('v:textpath', { on: 't', fitshape: 't' }),
  ])

const place = {
  position: 'absolute',
  'margin-left': '0',
  'margin-top': '0',
  rotation: '315',
  'z-index': '-251658752',
  'mso-position-horizontal': 'center',
  'mso-position-horizontal-relative': 'margin',
  'mso-position-vertical': 'center',
  'mso-position-vertical-relative': 'margin',
}
const letter = 150
const style = (entries: Record<string, string>) =>
  Object.entries(entries)
    .map(([name, value]) => `${name}:${value}`)
    .join(';')

/** Words across the page behind its text, in the form that Word and its like show and remove as a watermark. */
export function watermark(words: string): XmlComponent {
  const size = { width: `${words.length * letter}pt`, height: `${letter}pt` }
  const shape = { id: 'PowerPlusWaterMarkObject1', type: '#_x0000_t136', style: style({ ...place, ...size }) }
  const letters = { style: style({ 'font-family': `'${faces.hei}'`, 'font-size': '1pt' }), string: words }
  return node('w:pict', {}, [
    kind(),
    node('v:shape', { ...shape, 'o:allowincell': 'f', fillcolor: `#${ink.watermark}`, stroked: 'f' }, [
      node('v:textpath', letters),
    ]),
  ])
}
