import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { wordDocument } from '../../../server/documents/word.ts'
import { handmadeReport } from '../../fixtures/report.ts'
import { attribute, elements, opened } from './opened.ts'
import { xmlFault } from './well-formed.ts'

test('every part is well-formed', async () => {
  const { names, text } = await opened(handmadeReport())
  const parts = names.filter((name) => /\.(xml|rels)$/.test(name))
  expect(parts.length).toBeGreaterThan(15)
  expect(parts.flatMap((name) => xmlFault(text(name)) ?? [])).toEqual([])
})

test.each(['<a><b></a></b>', '<a>', '<a/><b/>', '<a>&x;</a>', '<a b="1" b="2"/>', '<a>\u0001</a>', '<a b=1/>'])(
  '%j would be found to be broken',
  (xml) => expect(xmlFault(xml)).toBeDefined(),
)

test('every relationship leads to a part, and every reference to a relationship', async () => {
  const { names, text } = await opened(handmadeReport())
  const dead = names
    .filter((name) => name.endsWith('.rels'))
    .flatMap((name) => {
      const folder = name.replace(/_rels\/[^/]*$/, '')
      return elements(text(name), 'Relationship')
        .map((one) => new URL(attribute(one, 'Target') ?? '', `file:///${folder}`).pathname.slice(1))
        .filter((target) => !names.includes(target))
    })
  const known = elements(text('word/_rels/document.xml.rels'), 'Relationship').map((one) => attribute(one, 'Id'))
  const used = [...text('word/document.xml').matchAll(/ r:(?:id|embed)="([^"]*)"/g)].map(([, id]) => id)
  expect(dead).toEqual([])
  expect(used.length).toBeGreaterThan(8)
  expect(used.filter((id) => !known.includes(id))).toEqual([])
  expect(new Set(known).size).toBe(known.length)
})

test('every part has a content type', async () => {
  const { names, text } = await opened(handmadeReport())
  const types = text('[Content_Types].xml')
  const overrides = elements(types, 'Override').map((one) => attribute(one, 'PartName'))
  const defaults = elements(types, 'Default').map((one) => attribute(one, 'Extension'))
  const untyped = names.filter(
    (name) =>
      name !== '[Content_Types].xml' && !overrides.includes(`/${name}`) && !defaults.includes(name.split('.').at(-1)),
  )
  expect(untyped).toEqual([])
  expect(overrides.filter((name) => !names.includes(name?.slice(1) ?? ''))).toEqual([])
})

test('the same report gives the same bytes at another time', async () => {
  const first = await wordDocument(handmadeReport())
  await new Promise((resolve) => setTimeout(resolve, 2100))
  expect(Buffer.from(await wordDocument(handmadeReport())).equals(Buffer.from(first))).toBe(true)
})

test('the properties name title, issuer, day and language, and no clock or machine', async () => {
  const { text } = await opened(handmadeReport())
  const core = text('docProps/core.xml')
  expect(core).toContain('<dc:title>关于2026年满洲里市干部群众关心的热点问题的调查分析报告</dc:title>')
  expect(core).toContain('<dc:creator>中共满洲里市委宣传部</dc:creator>')
  expect(core).toContain('<cp:lastModifiedBy>中共满洲里市委宣传部</cp:lastModifiedBy>')
  expect(core).toContain('<dc:language>zh-CN</dc:language>')
  expect(core.match(/\d{4}-\d\d-\d\dT[\d:]+Z/g)).toEqual(['2026-10-15T00:00:00Z', '2026-10-15T00:00:00Z'])
  expect(text('word/styles.xml')).toContain('w:eastAsia="zh-CN" w:bidi=')
})

test('the workbooks inside know the day of the report and no clock', async () => {
  const { names, bytes } = await opened(handmadeReport())
  const books = names.filter((name) => name.endsWith('.xlsx'))
  const texts = books.flatMap((name) => Object.values(unzipSync(bytes(name))).map((file) => strFromU8(file)))
  expect(books).toHaveLength(2)
  const moments = new Set(texts.flatMap((xml) => xml.match(/\d{4}-\d\d-\d\dT[\d:.]+Z/g) ?? []))
  expect([...moments]).toEqual(['2026-10-15T00:00:00Z'])
})
