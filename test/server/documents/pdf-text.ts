import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Released } from '../../../analysis/disclosure/released.ts'
import type { Report } from '../../../analysis/report/model.ts'
import { pdfDocument } from '../../../server/documents/pdf/pdf.ts'

export type PdfWord = { text: string; x: number; y: number; width: number; page: { width: number; height: number } }
type Item = { str: string; transform: number[]; width: number }
type Marked = { type: string; id?: string }
type Tag = { role?: string; type?: string; id?: string; children?: readonly Tag[] }

function runningIn({ type, id, children = [] }: Tag): string[] {
  if (type === 'content' && id) return [id]
  return children.some(({ role }) => role === 'Figure') ? [] : children.flatMap(runningIn)
}

function parted(items: readonly (Item | Marked)[], ids: ReadonlySet<string>) {
  const text = { running: '', beside: '' }
  const open: (string | undefined)[] = []
  for (const item of items) {
    if ('str' in item) text[open.some((id) => id !== undefined && ids.has(id)) ? 'running' : 'beside'] += item.str
    else if (item.type.startsWith('begin')) open.push(item.id)
    else open.pop()
  }
  return text
}

/** A written PDF as another reader sees it: words with their places on each page, tags, bookmarks and properties. */
export async function readPdf(report: Released<Report>) {
  const document = await getDocument({ data: await pdfDocument(report), verbosity: 0 }).promise
  const pages: PdfWord[][] = []
  const tags: string[] = []
  const running: string[] = []
  const beside: string[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    const words = items.filter((item): item is Item & (typeof items)[number] => 'str' in item && item.str !== '')
    const { width, height } = page.getViewport({ scale: 1 })
    const size = { width, height }
    pages.push(
      words.map((one) => ({
        text: one.str,
        x: one.transform[4] ?? 0,
        y: one.transform[5] ?? 0,
        width: one.width,
        page: size,
      })),
    )
    const tree = await page.getStructTree()
    tags.push(JSON.stringify(tree))
    const marked = await page.getTextContent({ includeMarkedContent: true })
    const parts = parted(marked.items as readonly (Item | Marked)[], new Set(runningIn(tree as Tag)))
    running.push(parts.running)
    beside.push(parts.beside)
  }
  const { info } = await document.getMetadata()
  return {
    pages,
    tags: tags.join(''),
    info: info as Record<string, unknown>,
    marked: await document.getMarkInfo(),
    outline: (await document.getOutline()) ?? [],
    /** Paragraphs and tables from page to page; then figures, which may part sentences, heads and numbers of pages. */
    text: [...running, ...beside].join(''),
  }
}

/** Words of a page by line, from above. */
export function linesOf(words: readonly PdfWord[]): string[] {
  const lines = new Map<number, string>()
  for (const { text, y } of words) lines.set(Math.round(y), (lines.get(Math.round(y)) ?? '') + text)
  return [...lines].sort(([a], [b]) => b - a).map(([, text]) => text)
}
