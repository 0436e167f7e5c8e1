import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Released } from '../../../analysis/disclosure/released.ts'
import type { Report } from '../../../analysis/report/model.ts'
import { pdfDocument } from '../../../server/documents/pdf/pdf.ts'

export type PdfWord = { text: string; x: number; y: number; width: number; page: { width: number; height: number } }
type Item = { str: string; transform: number[]; width: number }

/** A written PDF as another reader sees it: words with their places on each page, tags, bookmarks and properties. */
export async function readPdf(report: Released<Report>) {
  const document = await getDocument({ data: await pdfDocument(report), verbosity: 0 }).promise
  const pages: PdfWord[][] = []
  const tags: string[] = []
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
    tags.push(JSON.stringify(await page.getStructTree()))
  }
  const { info } = await document.getMetadata()
  return {
    pages,
    tags: tags.join(''),
    info: info as Record<string, unknown>,
    marked: await document.getMarkInfo(),
    outline: (await document.getOutline()) ?? [],
    text: pages.map((words) => words.map(({ text }) => text).join('')).join(''),
  }
}

/** Words of a page by line, from above. */
export function linesOf(words: readonly PdfWord[]): string[] {
  const lines = new Map<number, string>()
  for (const { text, y } of words) lines.set(Math.round(y), (lines.get(Math.round(y)) ?? '') + text)
  return [...lines].sort(([a], [b]) => b - a).map(([, text]) => text)
}
