import type { Report } from '../../analysis/report/model.ts'
import { faces, ink, page, sizes } from './page.ts'
import { declaration, element } from './xml.ts'

/** `line` in twips, exact; without it the line grows with its content, as charts need. Indents in characters. */
export type Style = {
  name: string
  face: string
  size: number
  line?: number
  align: 'both' | 'center' | 'left' | 'right'
  firstLine?: number
  before?: number
  after?: number
  keepNext?: boolean
  keepLines?: boolean
  outline?: number
  tracking?: number
  colour?: string
}

const body = { face: faces.fang, size: sizes.body, line: page.line, align: 'both', tracking: page.tracking } as const
const heading = { ...body, align: 'left', firstLine: 2, keepNext: true, keepLines: true } as const
const caption = { face: faces.hei, size: sizes.caption, line: 480, align: 'center', keepLines: true } as const
const cell = { name: 'Table Text', face: faces.fang, size: sizes.table[0], line: 360, align: 'left' } as const

// Signs of 40 pt stand in the middle of a line of 60 pt: their upper edge lies 35 mm below the head of the type area.
const headTop = Math.round((35 / 25.4) * 1440) - 200

const styles = {
  Normal: { ...body, name: 'Normal' },
  Title: {
    name: 'Title',
    face: faces.title,
    size: sizes.title,
    line: 700,
    align: 'center',
    after: 240,
    keepLines: true,
  },
  Subtitle: { name: 'Subtitle', face: faces.kai, size: sizes.caption, line: 480, align: 'center', keepNext: true },
  Heading1: { ...heading, name: 'heading 1', face: faces.hei, outline: 0 },
  Heading2: { ...heading, name: 'heading 2', face: faces.kai, outline: 1 },
  Heading3: { ...heading, name: 'heading 3', outline: 2 },
  Body: { ...body, name: 'Body Text', firstLine: 2 },
  Addressee: { ...body, name: 'Addressee', align: 'left', before: page.line - 240 },
  Attachment: { ...body, name: 'Attachment', align: 'left' },
  Signature: { ...body, name: 'Signature', align: 'right', keepLines: true },
  Quote: { ...body, name: 'Quote', face: faces.kai, firstLine: 2, keepLines: true },
  AnnexMark: { ...body, name: 'Annex Mark', face: faces.hei, align: 'left', after: page.line, keepNext: true },
  AnnexTitle: {
    name: 'Annex Title',
    face: faces.title,
    size: sizes.title,
    line: 700,
    align: 'center',
    after: page.line / 2,
    keepNext: true,
    outline: 0,
  },
  TableTitle: { ...caption, name: 'Table Title', before: 120, keepNext: true },
  TableHead: { ...cell, name: 'Table Head', face: faces.hei, align: 'center' },
  TableText: cell,
  Chart: { name: 'Chart', face: faces.fang, size: sizes.note, align: 'center', before: 160, keepNext: true },
  FigureTitle: { ...caption, name: 'Figure Title' },
  Note: { name: 'Note', face: faces.fang, size: sizes.note, line: 320, align: 'left', before: 60, after: 200 },
  Footer: { name: 'footer', face: faces.song, size: sizes.footer, line: 400, align: 'left' },
  Mark: { name: 'header', face: faces.hei, size: sizes.note, line: 280, align: 'right', colour: ink.mark },
  HeadMark: {
    name: 'Head Mark',
    face: faces.title,
    size: sizes.mark,
    line: 1200,
    align: 'center',
    before: headTop,
    tracking: 60,
    colour: ink.head,
    keepNext: true,
  },
  HeadNumber: { ...body, name: 'Head Number', align: 'center', before: page.line / 2, keepNext: true },
  HeadLine: { ...body, name: 'Head Line', align: 'left', keepNext: true },
  Imprint: { name: 'Imprint', face: faces.fang, size: sizes.footer, line: 480, align: 'left' },
  SectionEnd: { name: 'Section End', face: faces.fang, size: 2, line: 20, align: 'left' },
} satisfies Record<string, Style>

export type StyleId = keyof typeof styles
/** What every style says, for documents that are not Word's. */
export const paragraphStyles: Record<StyleId, Style> = styles

/** The page for citizens: one sheet in type as large as fits it, without first-line indents. Size in half-points. */
function onePageStyles({ size, line }: { size: number; line: number }): Record<StyleId, Style> {
  const text = { face: faces.fang, size, line, align: 'both' } as const
  const small = { size: sizes.note, line: 300 } as const
  return {
    ...styles,
    Title: { ...styles.Title, line: 560, after: 0 },
    Heading1: {
      ...text,
      name: 'heading 1',
      face: faces.hei,
      align: 'left',
      before: 110,
      keepNext: true,
      outline: 0,
    },
    Body: { ...text, name: 'Body Text', after: 40 },
    Chart: { ...styles.Chart, before: 60 },
    FigureTitle: { ...styles.FigureTitle, ...small },
    Note: { ...styles.Note, ...small, before: 0, after: 40, align: 'center' },
  }
}

const onePageSizes = { 'zh-CN': { size: 28, line: 380 }, en: { size: 25, line: 330 } } as const

/** What every style says in a report of this form. */
export const stylesOf = ({
  isOnePage,
  language = 'zh-CN',
}: Pick<Report, 'isOnePage' | 'language'>): Record<StyleId, Style> =>
  isOnePage ? onePageStyles(onePageSizes[language]) : styles

export const fontsOf = (face: string) => ({
  ascii: face === faces.song ? faces.song : faces.latin,
  hAnsi: face === faces.song ? faces.song : faces.latin,
  eastAsia: face,
  cs: faces.latin,
})

function styleXml(id: string, style: Style): string {
  const isNormal = id === 'Normal'
  return element('w:style', { 'w:type': 'paragraph', ...(isNormal && { 'w:default': '1' }), 'w:styleId': id }, [
    element('w:name', { 'w:val': style.name }),
    isNormal ? '' : element('w:basedOn', { 'w:val': 'Normal' }),
    style.keepNext ? element('w:next', { 'w:val': 'Body' }) : '',
    element('w:qFormat'),
    element('w:pPr', {}, paragraphXml(style)),
    element('w:rPr', {}, runXml(style)),
  ])
}

/**
 * In the order of the schema. Latin and digits get no extra space beside Han characters, so that the grid holds; and every
 * page gets its 22 lines, though a line of a paragraph may stand alone.
 */
function paragraphXml(style: Style): string[] {
  const on = (name: string, isOn = false) => element(name, { 'w:val': isOn ? '1' : '0' })
  const { line, before = 0, after = 0, firstLine = 0 } = style
  const rule = line ? { 'w:line': line, 'w:lineRule': 'exact' } : { 'w:line': 240, 'w:lineRule': 'auto' }
  return [
    on('w:keepNext', style.keepNext),
    on('w:keepLines', style.keepLines),
    on('w:widowControl'),
    on('w:autoSpaceDE'),
    on('w:autoSpaceDN'),
    on('w:snapToGrid', line === page.line),
    element('w:spacing', { 'w:before': Math.round(before), 'w:after': Math.round(after), ...rule }),
    element('w:ind', {
      'w:left': 0,
      'w:right': 0,
      ...(firstLine > 0 && { 'w:firstLineChars': firstLine * 100, 'w:firstLine': firstLine * page.character }),
    }),
    element('w:jc', { 'w:val': style.align }),
    style.outline === undefined ? '' : element('w:outlineLvl', { 'w:val': style.outline }),
  ]
}

function runXml({ face, size, tracking = 0, colour = ink.text }: Style): string[] {
  const { ascii, hAnsi, eastAsia, cs } = fontsOf(face)
  return [
    element('w:rFonts', { 'w:ascii': ascii, 'w:eastAsia': eastAsia, 'w:hAnsi': hAnsi, 'w:cs': cs }),
    element('w:color', { 'w:val': colour }),
    element('w:spacing', { 'w:val': tracking }),
    element('w:sz', { 'w:val': size }),
    element('w:szCs', { 'w:val': size }),
  ]
}

/** The whole styles part: the library's own styles know neither grids nor Chinese indents. */
export function stylesXml(styles: Record<StyleId, Style>): string {
  // Han is zh-CN. Latin signs are not, as in Word's own files: else LibreOffice parts numbers at the end of a line.
  const language = element('w:lang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN', 'w:bidi': 'ar-SA' })
  const defaults = element('w:docDefaults', {}, [
    element('w:rPrDefault', {}, [element('w:rPr', {}, [...runXml({ ...body, name: '' }), language])]),
    element('w:pPrDefault'),
  ])
  const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  const all = Object.entries(styles).map(([id, style]) => styleXml(id, style))
  return declaration + element('w:styles', { 'xmlns:w': main }, [defaults, ...all])
}
