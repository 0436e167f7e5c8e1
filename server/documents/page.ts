/**
 * Every measure of the page. Lengths in twips (1/1440 inch), font sizes in half-points.
 * GB/T 9704-2012: A4, type area 156 × 225 mm, 22 lines of 28 characters of 16 pt.
 */
export const page = {
  width: 11906,
  height: 16838,
  margin: { top: 2098, right: 1474, bottom: 1984, left: 1587 },
  /** Paper's edge to the head of the mark, and to the foot of the number: its dash lies 7 mm under the type area. */
  header: 1134,
  footer: 1389,
  footerLandscape: 879,
  /** 225 mm / 22 = 28.95 pt: the next greater twip would leave room for 21 lines only. */
  line: 579,
  linesPerPage: 22,
  charactersPerLine: 28,
  /** 156 mm / 28 = 15.75 pt a character of 16 pt. On the runs, because LibreOffice misreads a negative charSpace. */
  tracking: -5,
  character: 315,
} as const

/** The page for citizens uses more of the sheet; its sides are those of all upright pages, so that charts fit. */
export const onePage = {
  margin: { ...page.margin, top: 1304, bottom: 850 },
  header: 620,
} as const

/** A turned page keeps its sides: what was the top is on the right, the binding edge is the head. */
export const landscape = {
  width: page.height,
  height: page.width,
  margin: {
    top: page.margin.left,
    right: page.margin.top,
    bottom: page.margin.right,
    left: page.margin.bottom,
  },
} as const

export const textWidth = {
  portrait: page.width - page.margin.left - page.margin.right,
  landscape: landscape.width - landscape.margin.left - landscape.margin.right,
} as const

export const textHeight = {
  portrait: page.height - page.margin.top - page.margin.bottom,
  landscape: landscape.height - landscape.margin.top - landscape.margin.bottom,
} as const

/** 2号, 3号, 4号, 小四, 五号, 小五. */
export const sizes = { title: 44, body: 32, footer: 28, caption: 28, mark: 80, table: [24, 21, 18], note: 21 } as const

/** Named, not embedded: they may not be handed on. */
export const faces = {
  title: '方正小标宋简体',
  song: '宋体',
  hei: '黑体',
  kai: '楷体_GB2312',
  fang: '仿宋_GB2312',
  latin: 'Times New Roman',
} as const

/** `head` is the red of GB/T 9704: magenta and yellow of 80 % each. */
export const ink = { text: '000000', head: 'FF3333', mark: '555555', watermark: 'EAEAEA', hairline: '999999' } as const

/** Characters of a title in one line. */
export const titleWidth = {
  portrait: Math.floor(textWidth.portrait / (sizes.title * 10)),
  landscape: Math.floor(textWidth.landscape / (sizes.title * 10)),
} as const
