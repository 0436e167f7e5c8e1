import { strToU8, unzipSync } from 'fflate'
import type { Released } from '../../../analysis/disclosure/released.ts'
import type { Report } from '../../../analysis/report/model.ts'
import { relationToWorkbook, workbookName } from '../chart/chart-files.ts'
import { chartXml } from '../chart/chart-xml.ts'
import { columnsOf } from '../chart/data.ts'
import { workbook } from '../chart/workbook.ts'
import { coreXml, midnight } from '../core-properties.ts'
import { ems } from '../measure.ts'
import { faces } from '../page.ts'
import { printable } from '../printable.ts'
import type { BlockOf } from '../setting.ts'
import { declaration, element } from '../xml.ts'
import { type Files, zipped } from '../zipped.ts'
import { root } from './drawing-ml.ts'
import { evidenceOf } from './evidence.ts'
import { layouts, masterXml, notesMasterXml, themeXml } from './masters.ts'
import { chartPlace, emuOfTwip, slide as page, slideFaces } from './measures.ts'
import { notesXml } from './notes-xml.ts'
import type { Slide } from './slide.ts'
import { chartRelation, slideXml } from './slide-xml.ts'
import { slidesOf } from './slides-of.ts'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const types = 'application/vnd.openxmlformats-officedocument'

type Relation = { id: string; type: string; target: string }
const relations = (all: readonly Relation[]) =>
  declaration +
  element(
    'Relationships',
    { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' },
    all.map(({ id, type, target }) => element('Relationship', { Id: id, Type: type, Target: target })),
  )
const relation = (id: string, type: string, target: string): Relation => ({ id, type: `${office}/${type}`, target })

/**
 * A report as a presentation: one finding a slide, charts and tables native, the evidence of every number in the notes.
 * The same report gives the same bytes.
 */
export async function slideDeck(report: Released<Report>): Promise<Uint8Array> {
  const clean = printable(report)
  const slides = slidesOf(clean)
  const charts = slides.flatMap(({ chart }) => chart ?? [])
  const texts: Record<string, string> = { ...frameParts(slides.length), 'docProps/core.xml': coreXml(clean) }
  for (const [index, slide] of slides.entries()) Object.assign(texts, slideParts(slide, index + 1, charts, clean))
  const files: Files = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)]))
  for (const [index, chart] of charts.entries()) {
    const book = await workbook(columnsOf(chart), new Date(midnight(clean.date)))
    files[`ppt/charts/chart${index + 1}.xml`] = strToU8(slideChart(chart))
    files[`ppt/charts/_rels/chart${index + 1}.xml.rels`] = strToU8(relationToWorkbook(index + 1))
    files[`ppt/embeddings/${workbookName(index + 1)}`] = zipped(unzipSync(book), clean.date)
  }
  files['[Content_Types].xml'] = strToU8(contentTypes(slides.length, charts.length))
  return zipped(files, clean.date)
}

const labelSize = 24
/** Word's chart in the faces and sizes of a slide. */
function slideChart(chart: BlockOf<'chart'>): string {
  const longest = Math.max(0, ...chart.points.map(({ label }) => ems(label)))
  const labels = Math.ceil(Math.min(13, longest) + 1) * labelSize * 10
  const size = { ...chartPlace, labels, values: 1000, head: 100, foot: 560 }
  return chartXml(chart, size)
    .replaceAll(faces.fang, slideFaces.han)
    .replaceAll(faces.latin, slideFaces.latin)
    .replaceAll('sz="1050"', `sz="${labelSize * 50}"`)
}

function slideParts(slide: Slide, number: number, charts: readonly BlockOf<'chart'>[], report: Report) {
  const { layout, chart } = slide
  const layoutNumber = layout === 'cover' ? 1 : 2
  return {
    [`ppt/slides/slide${number}.xml`]: slideXml(slide, number, report),
    [`ppt/slides/_rels/slide${number}.xml.rels`]: relations([
      relation('rId1', 'slideLayout', `../slideLayouts/slideLayout${layoutNumber}.xml`),
      relation('rId2', 'notesSlide', `../notesSlides/notesSlide${number}.xml`),
      ...(chart ? [relation(chartRelation, 'chart', `../charts/chart${charts.indexOf(chart) + 1}.xml`)] : []),
    ]),
    [`ppt/notesSlides/notesSlide${number}.xml`]: notesXml(evidenceOf(slide, report)),
    [`ppt/notesSlides/_rels/notesSlide${number}.xml.rels`]: relations([
      relation('rId1', 'notesMaster', '../notesMasters/notesMaster1.xml'),
      relation('rId2', 'slide', `../slides/slide${number}.xml`),
    ]),
  }
}

/** Everything but slides, notes and charts. */
function frameParts(count: number): Record<string, string> {
  const numbers = Array.from({ length: count }, (_, index) => index + 1)
  return {
    '_rels/.rels': relations([
      relation('rId1', 'officeDocument', 'ppt/presentation.xml'),
      {
        id: 'rId2',
        type: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
        target: 'docProps/core.xml',
      },
    ]),
    'ppt/presentation.xml': presentationXml(numbers),
    'ppt/_rels/presentation.xml.rels': relations([
      relation('rId1', 'slideMaster', 'slideMasters/slideMaster1.xml'),
      relation('rId2', 'notesMaster', 'notesMasters/notesMaster1.xml'),
      relation('rId3', 'theme', 'theme/theme1.xml'),
      ...numbers.map((number) => relation(`rId${number + 3}`, 'slide', `slides/slide${number}.xml`)),
    ]),
    'ppt/theme/theme1.xml': themeXml(),
    'ppt/theme/theme2.xml': themeXml(),
    'ppt/slideMasters/slideMaster1.xml': masterXml(),
    'ppt/slideMasters/_rels/slideMaster1.xml.rels': relations([
      relation('rId1', 'slideLayout', '../slideLayouts/slideLayout1.xml'),
      relation('rId2', 'slideLayout', '../slideLayouts/slideLayout2.xml'),
      relation('rId3', 'theme', '../theme/theme1.xml'),
    ]),
    ...Object.fromEntries(
      [layouts.cover(), layouts.content()].flatMap((xml, index) => [
        [`ppt/slideLayouts/slideLayout${index + 1}.xml`, xml],
        [
          `ppt/slideLayouts/_rels/slideLayout${index + 1}.xml.rels`,
          relations([relation('rId1', 'slideMaster', '../slideMasters/slideMaster1.xml')]),
        ],
      ]),
    ),
    'ppt/notesMasters/notesMaster1.xml': notesMasterXml(),
    'ppt/notesMasters/_rels/notesMaster1.xml.rels': relations([relation('rId1', 'theme', '../theme/theme2.xml')]),
  }
}

const presentationXml = (numbers: readonly number[]) =>
  root('p:presentation', [
    element('p:sldMasterIdLst', {}, [element('p:sldMasterId', { id: 2147483648, 'r:id': 'rId1' })]),
    element('p:notesMasterIdLst', {}, [element('p:notesMasterId', { 'r:id': 'rId2' })]),
    element(
      'p:sldIdLst',
      {},
      numbers.map((number) => element('p:sldId', { id: 255 + number, 'r:id': `rId${number + 3}` })),
    ),
    element('p:sldSz', { cx: page.width * emuOfTwip, cy: page.height * emuOfTwip }),
    element('p:notesSz', { cx: 6858000, cy: 9144000 }),
  ])

function contentTypes(slides: number, charts: number): string {
  const part = (name: string, type: string) =>
    element('Override', { PartName: `/${name}`, ContentType: `${types}.${type}+xml` })
  const many = (count: number, name: (number: number) => string, type: string) =>
    Array.from({ length: count }, (_, index) => part(name(index + 1), type))
  const presentation = 'presentationml'
  return (
    declaration +
    element('Types', { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' }, [
      element('Default', {
        Extension: 'rels',
        ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
      }),
      element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      element('Default', { Extension: 'xlsx', ContentType: `${types}.spreadsheetml.sheet` }),
      part('ppt/presentation.xml', `${presentation}.presentation.main`),
      part('ppt/slideMasters/slideMaster1.xml', `${presentation}.slideMaster`),
      part('ppt/notesMasters/notesMaster1.xml', `${presentation}.notesMaster`),
      ...many(2, (number) => `ppt/slideLayouts/slideLayout${number}.xml`, `${presentation}.slideLayout`),
      ...many(2, (number) => `ppt/theme/theme${number}.xml`, 'theme'),
      ...many(slides, (number) => `ppt/slides/slide${number}.xml`, `${presentation}.slide`),
      ...many(slides, (number) => `ppt/notesSlides/notesSlide${number}.xml`, `${presentation}.notesSlide`),
      ...many(charts, (number) => `ppt/charts/chart${number}.xml`, 'drawingml.chart'),
      element('Override', {
        PartName: '/docProps/core.xml',
        ContentType: 'application/vnd.openxmlformats-package.core-properties+xml',
      }),
    ])
  )
}
