import { element } from '../xml.ts'
import { box, fill, root, shapeTree } from './drawing-ml.ts'
import { colours, inner, slide, slideFaces } from './measures.ts'

/** The parts that every presentation has once: theme, master, layouts, master of the notes. */
const scheme: Record<string, string> = {
  dk1: colours.ink,
  lt1: 'FFFFFF',
  dk2: colours.second,
  lt2: 'EEF2F5',
  accent1: '0E3A56',
  accent2: 'A23E17',
  accent3: '4A86C0',
  accent4: 'D99A2E',
  accent5: 'B5D8D2',
  accent6: colours.strong,
  hlink: colours.accent,
  folHlink: colours.accent,
}

const fontScheme = (name: string) =>
  element(name, {}, [
    element('a:latin', { typeface: slideFaces.latin }),
    element('a:ea', { typeface: slideFaces.han }),
    element('a:cs', { typeface: '' }),
  ])

const placeholder = element('a:solidFill', {}, [element('a:schemeClr', { val: 'phClr' })])
const hairline = (w: number) => element('a:ln', { w }, [placeholder])

export const themeXml = () =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${element(
    'a:theme',
    { 'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main', name: '民意' },
    [
      element('a:themeElements', {}, [
        element(
          'a:clrScheme',
          { name: '民意' },
          Object.entries(scheme).map(([name, val]) => element(`a:${name}`, {}, [element('a:srgbClr', { val })])),
        ),
        element('a:fontScheme', { name: '民意' }, [fontScheme('a:majorFont'), fontScheme('a:minorFont')]),
        element('a:fmtScheme', { name: '民意' }, [
          element('a:fillStyleLst', {}, [placeholder, placeholder, placeholder]),
          element('a:lnStyleLst', {}, [hairline(6350), hairline(12700), hairline(19050)]),
          element(
            'a:effectStyleLst',
            {},
            Array.from({ length: 3 }, () => element('a:effectStyle', {}, [element('a:effectLst')])),
          ),
          element('a:bgFillStyleLst', {}, [placeholder, placeholder, placeholder]),
        ]),
      ]),
    ],
  )}`

const colourMap = {
  bg1: 'lt1',
  tx1: 'dk1',
  bg2: 'lt2',
  tx2: 'dk2',
  accent1: 'accent1',
  accent2: 'accent2',
  accent3: 'accent3',
  accent4: 'accent4',
  accent5: 'accent5',
  accent6: 'accent6',
  hlink: 'hlink',
  folHlink: 'folHlink',
}

const white = element('p:bg', {}, [element('p:bgPr', {}, [fill('FFFFFF'), element('a:effectLst')])])
const titlePlace = { x: slide.left, y: 520, width: inner.width, height: 1100 }
const bodyPlace = { x: slide.left, y: slide.top, width: inner.width, height: inner.height }

const level = (name: string, sz: number, b = 0) =>
  element(name, { marL: 0, indent: 0 }, [
    element('a:buNone'),
    element('a:defRPr', { lang: 'zh-CN', sz, b }, [
      element('a:solidFill', {}, [element('a:schemeClr', { val: 'tx1' })]),
      element('a:latin', { typeface: '+mn-lt' }),
      element('a:ea', { typeface: '+mn-ea' }),
    ]),
  ])

export const masterXml = () =>
  root('p:sldMaster', [
    shapeTree(
      [
        box({ id: 2, name: '标题', role: { type: 'title' }, place: titlePlace, paragraphs: [] }),
        box({ id: 3, name: '正文', role: { type: 'body', idx: 1 }, place: bodyPlace, paragraphs: [] }),
      ],
      white,
    ),
    element('p:clrMap', colourMap),
    element('p:sldLayoutIdLst', {}, [
      element('p:sldLayoutId', { id: 2147483649, 'r:id': 'rId1' }),
      element('p:sldLayoutId', { id: 2147483650, 'r:id': 'rId2' }),
    ]),
    element('p:txStyles', {}, [
      element('p:titleStyle', {}, [level('a:lvl1pPr', 2600, 1)]),
      element('p:bodyStyle', {}, [level('a:lvl1pPr', 1800)]),
      element('p:otherStyle', {}, [level('a:lvl1pPr', 1800)]),
    ]),
  ])

const layoutRoot = (type: string, name: string, shapes: string[]) =>
  root(
    'p:sldLayout',
    [
      shapeTree(shapes).replace('<p:cSld>', `<p:cSld name="${name}">`),
      element('p:clrMapOvr', {}, [element('a:masterClrMapping')]),
    ],
    { type, preserve: 1 },
  )

export const layouts = {
  cover: () =>
    layoutRoot('title', '封面', [
      box({ id: 2, name: '标题', role: { type: 'ctrTitle' }, place: { ...titlePlace, y: 3000 }, paragraphs: [] }),
      box({
        id: 3,
        name: '副标题',
        role: { type: 'subTitle', idx: 1 },
        place: { ...titlePlace, y: 5400 },
        paragraphs: [],
      }),
    ]),
  content: () =>
    layoutRoot('obj', '标题和内容', [
      box({ id: 2, name: '标题', role: { type: 'title' }, place: titlePlace, paragraphs: [] }),
      box({ id: 3, name: '正文', role: { type: 'body', idx: 1 }, place: bodyPlace, paragraphs: [] }),
    ]),
}

/** Notes are printed on A4: the slide above, the evidence below. */
export const notesMasterXml = () =>
  root('p:notesMaster', [
    shapeTree(
      [
        element('p:sp', {}, [
          element('p:nvSpPr', {}, [
            element('p:cNvPr', { id: 2, name: '幻灯片图像' }),
            element('p:cNvSpPr', {}, [element('a:spLocks', { noGrp: 1, noRot: 1, noChangeAspect: 1 })]),
            element('p:nvPr', {}, [element('p:ph', { type: 'sldImg', idx: 2 })]),
          ]),
          element('p:spPr', {}, [
            element('a:xfrm', {}, [
              element('a:off', { x: 685800, y: 1143000 }),
              element('a:ext', { cx: 5486400, cy: 3086100 }),
            ]),
            element('a:prstGeom', { prst: 'rect' }, [element('a:avLst')]),
            element('a:noFill'),
            element('a:ln', { w: 9525 }, [fill(colours.line)]),
          ]),
        ]),
        box({
          id: 3,
          name: '备注',
          role: { type: 'body', idx: 1 },
          place: { x: 1080, y: 6930, width: 8640, height: 5670 },
          paragraphs: [],
        }),
      ],
      white,
    ),
    element('p:clrMap', colourMap),
    element('p:notesStyle', {}, [level('a:lvl1pPr', 1000)]),
  ])
