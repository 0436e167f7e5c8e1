import { element, escaped } from '../xml.ts'
import { colours, emuOfTwip } from './measures.ts'

/** Pieces of DrawingML that slides, notes and tables are made of. */
export const fill = (colour: string) => element('a:solidFill', {}, [element('a:srgbClr', { val: colour })])

/** As wide as so many points. */
export const line = (points: number, colour: string) =>
  element('a:ln', { w: Math.round(points * 12700) }, [fill(colour)])

/** Lengths in twips. */
export type Place = { x: number; y: number; width: number; height: number }

const emu = (twips: number) => Math.round(twips * emuOfTwip)
export const frame = (name: 'a:xfrm' | 'p:xfrm', { x, y, width, height }: Place) =>
  element(name, {}, [element('a:off', { x: emu(x), y: emu(y) }), element('a:ext', { cx: emu(width), cy: emu(height) })])

export type Words = {
  text: string
  size: number
  isBold?: boolean
  colour?: string
  align?: 'l' | 'ctr' | 'r'
  after?: number
  /** Per cent of a line. */
  spacing?: number
}

/** One paragraph; size and space after it in points. */
export const paragraph = ({
  text,
  size,
  isBold = false,
  colour = colours.ink,
  align = 'l',
  after = 0,
  spacing = 105,
}: Words) =>
  element('a:p', {}, [
    element('a:pPr', { marL: 0, indent: 0, algn: align }, [
      element('a:lnSpc', {}, [element('a:spcPct', { val: spacing * 1000 })]),
      element('a:spcBef', {}, [element('a:spcPts', { val: 0 })]),
      element('a:spcAft', {}, [element('a:spcPts', { val: Math.round(after * 100) })]),
      element('a:buNone'),
    ]),
    ...(text === ''
      ? [element('a:endParaRPr', { lang: 'zh-CN', sz: Math.round(size * 100) })]
      : [
          element('a:r', {}, [
            element(
              'a:rPr',
              { lang: 'zh-CN', altLang: 'en-US', sz: Math.round(size * 100), b: Number(isBold), dirty: 0 },
              [fill(colour)],
            ),
            element('a:t', {}, [escaped(text)]),
          ]),
        ]),
  ])

export type Box = {
  id: number
  name: string
  /** Kind of placeholder, by which outline and readers know it; none for plain words. */
  role?: { type: string; idx?: number }
  place?: Place
  anchor?: 't' | 'ctr' | 'b'
  /** Around plain words. */
  line?: string
  paragraphs: readonly string[]
}

/** A box of words. */
export function box({ id, name, role, place, anchor = 't', line: edge = '', paragraphs }: Box): string {
  const shape = place ? [frame('a:xfrm', place), ...(role ? [] : [rectangle, element('a:noFill'), edge])] : []
  return element('p:sp', {}, [
    element('p:nvSpPr', {}, [
      element('p:cNvPr', { id, name }),
      element('p:cNvSpPr', role ? {} : { txBox: 1 }),
      element('p:nvPr', {}, role ? [element('p:ph', role)] : []),
    ]),
    element('p:spPr', {}, shape),
    element('p:txBody', {}, [
      element('a:bodyPr', { wrap: 'square', lIns: 0, tIns: 0, rIns: 0, bIns: 0, anchor }, [element('a:normAutofit')]),
      element('a:lstStyle'),
      ...(paragraphs.length > 0 ? paragraphs : [element('a:p')]),
    ]),
  ])
}

export const rectangle = element('a:prstGeom', { prst: 'rect' }, [element('a:avLst')])

/** A thin line across. */
export const rule = (id: number, place: Place, colour: string) =>
  element('p:sp', {}, [
    element('p:nvSpPr', {}, [element('p:cNvPr', { id, name: '线' }), element('p:cNvSpPr'), element('p:nvPr')]),
    element('p:spPr', {}, [
      frame('a:xfrm', place),
      rectangle,
      fill(colour),
      element('a:ln', {}, [element('a:noFill')]),
    ]),
  ])

const namespaces = {
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:p': 'http://schemas.openxmlformats.org/presentationml/2006/main',
}

/** The root of every part of a presentation. */
export const root = (name: string, children: string[], attributes: Record<string, string | number> = {}) =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${element(name, { ...namespaces, ...attributes }, children)}`

/** Shapes of a slide, its layout or its notes; `background` only where it is set. */
export const shapeTree = (shapes: readonly string[], background = '') =>
  element('p:cSld', {}, [
    background,
    element('p:spTree', {}, [
      element('p:nvGrpSpPr', {}, [element('p:cNvPr', { id: 1, name: '' }), element('p:cNvGrpSpPr'), element('p:nvPr')]),
      element('p:grpSpPr'),
      ...shapes,
    ]),
  ])
