import { strFromU8, unzipSync } from 'fflate'
import type { Released } from '../../../analysis/disclosure/released.ts'
import type { Report } from '../../../analysis/report/model.ts'
import { wordDocument } from '../../../server/documents/word.ts'

export type Opened = { names: string[]; bytes: (name: string) => Uint8Array; text: (name: string) => string }

/** A written document as the files inside it. */
export async function opened(report: Released<Report>): Promise<Opened> {
  const files = unzipSync(await wordDocument(report))
  const bytes = (name: string) => {
    const found = files[name]
    if (!found) throw new Error(`no ${name} in the document`)
    return found
  }
  return { names: Object.keys(files), bytes, text: (name) => strFromU8(bytes(name)) }
}

/** Every match of an element without inner elements of the same name. */
export const elements = (xml: string, name: string): string[] =>
  xml.match(new RegExp(`<${name}(?: [^>]*)?(?:/>|>.*?</${name}>)`, 'gs')) ?? []

export const attribute = (xml: string, name: string): string | undefined =>
  new RegExp(`[ ]${name}="([^"]*)"`).exec(xml)?.[1]

const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
const plain = (xml: string) => xml.replace(/&(\w+);/g, (_, name) => entities[name] ?? '')

/** Words of a piece of WordprocessingML. */
export const wordsOf = (xml: string): string =>
  elements(xml, 'w:t')
    .map((one) => plain(one.replace(/^<[^>]*>|<[^>]*>$/g, '')))
    .join('')

export type FoundParagraph = { style: string; text: string; xml: string }

export const paragraphsOf = (xml: string): FoundParagraph[] =>
  elements(xml, 'w:p').map((one) => ({
    style: attribute(elements(one, 'w:pStyle')[0] ?? '', 'w:val') ?? '',
    text: wordsOf(one),
    xml: one,
  }))
