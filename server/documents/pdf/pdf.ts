import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Released } from '../../../analysis/disclosure/released.ts'
import type { Report } from '../../../analysis/report/model.ts'
import { watermarkOf } from '../../../analysis/report/review/departures.ts'
import { landscape, onePage, page } from '../page.ts'
import { pageMark } from '../page-mark.ts'
import { printable } from '../printable.ts'
import { stylesOf } from '../styles.ts'
import { pagesOf } from './entries.ts'
import { faceFonts, fontFolders } from './fonts.ts'

const folder = dirname(fileURLToPath(import.meta.url))
const template = readFileSync(join(folder, 'report.typ'), 'utf8')

const margins = ({ top, right, bottom, left }: Record<'top' | 'right' | 'bottom' | 'left', number>) => ({
  top: top / 20,
  right: right / 20,
  bottom: bottom / 20,
  left: left / 20,
})

/** All that the template reads: it holds no text and no number of the report itself. */
function content(report: Report) {
  const [year, month, day] = report.date.split('-').map(Number)
  const { title, issuer, isOnePage = false, language = 'zh-CN', dataHash } = report
  return {
    about: {
      title,
      issuer,
      isOnePage,
      language,
      mark: pageMark(report),
      watermark: watermarkOf(report.mark) ?? '',
      dataHash,
      year,
      month,
      day,
    },
    faces: faceFonts,
    styles: stylesOf(report),
    margins: { portrait: margins((report.isOnePage ? onePage : page).margin), landscape: margins(landscape.margin) },
    pages: pagesOf(report),
  }
}

/** Signs of no width would become part of the letter before them, and readers would lose that letter everywhere. */
const visible = (json: string) =>
  json.replace(/[\u{AD}\u{200C}-\u{200F}\u{2060}-\u{2064}\u{FEFF}]|\p{Variation_Selector}/gu, '')

type Typst = typeof import('@myriaddreamin/typst-ts-node-compiler')
let compiler: InstanceType<Typst['NodeCompiler']> | undefined

/** The compiler reads the fonts once; it and its package are loaded by the first PDF. */
async function startTypst() {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler')
  compiler ??= NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: fontFolders() }] })
  return compiler
}

/** A report as a tagged PDF (PDF/UA-1) in the layout of GB/T 9704. The same report gives the same bytes. */
export async function pdfDocument(report: Released<Report>): Promise<Uint8Array> {
  const typst = await startTypst()
  typst.mapShadow(join(folder, 'report.json'), Buffer.from(visible(JSON.stringify(content(printable(report))))))
  const { result, takeDiagnostics } = compiled(typst.compile({ mainFileContent: template, resetRead: true }))
  if (!result) throw new Error(`the PDF could not be set: ${takeDiagnostics()}`)
  const pdf = accessible(typst, result)
  typst.evictCache(2)
  return new Uint8Array(pdf)
}

type Compiler = InstanceType<Typst['NodeCompiler']>
type Layout = NonNullable<ReturnType<Compiler['compile']>['result']>

/** A sign that no font has is refused by PDF/UA-1; the file is tagged all the same, and shows a box. */
function accessible(typst: Compiler, result: Layout): Uint8Array {
  try {
    return typst.pdf(result, { pdfStandard: 'ua-1' })
  } catch {
    return typst.pdf(result)
  }
}

type Compiled = ReturnType<InstanceType<Typst['NodeCompiler']>['compile']>
const compiled = (done: Compiled) => ({
  result: done.result,
  takeDiagnostics: () => JSON.stringify(done.takeDiagnostics()?.shortDiagnostics ?? []),
})
