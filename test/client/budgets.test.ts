import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build, type Manifest } from 'vite'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { citizenPage } from '../../vite.config.ts'

const folder = mkdtempSync(join(tmpdir(), 'minyi-budget-'))
let manifest: Manifest

beforeAll(async () => {
  // Vite builds for development where it sees that tests are running.
  vi.stubEnv('NODE_ENV', 'production')
  await build(citizenPage(folder))
  manifest = JSON.parse(readFileSync(join(folder, '.vite/citizen.json'), 'utf8')) as Manifest
}, 120_000)
afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

const gzipped = (files: readonly string[]): number =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0)

/** What the browser must have before the page shows anything: the entry and all that it imports statically. */
function firstPage(): { js: string[]; css: string[] } {
  const seen = new Set<string>()
  const walk = (key: string) => {
    if (seen.has(key)) return
    seen.add(key)
    for (const next of manifest[key]?.imports ?? []) walk(next)
  }
  walk('questionnaire.html')
  const chunks = [...seen].flatMap((key) => manifest[key] ?? [])
  return { js: chunks.map((chunk) => chunk.file), css: chunks.flatMap((chunk) => chunk.css ?? []) }
}

test("the citizen's first page needs at most 30 KB of JavaScript and 10 KB of CSS", () => {
  const { js, css } = firstPage()
  expect(js.length).toBeGreaterThan(0)
  expect(css.length).toBeGreaterThan(0)
  expect(gzipped(js)).toBeLessThanOrEqual(30_000)
  expect(gzipped(css)).toBeLessThanOrEqual(10_000)
})

test('the page asks for at most four files before it shows', () => {
  const { js, css } = firstPage()
  const html = readFileSync(join(folder, 'questionnaire.html'), 'utf8')
  expect(1 + js.length + css.length).toBeLessThanOrEqual(4)
  for (const file of [...js, ...css]) expect(html).toContain(file)
})

test('there are neither fonts nor images', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  expect(files.filter((name) => /\.(woff2?|ttf|otf|eot|png|jpe?g|gif|webp|avif|svg|ico)$/.test(name))).toEqual([])
  expect(gzipped(firstPage().css)).toBeGreaterThan(0)
  for (const file of firstPage().css) expect(readFileSync(join(folder, file), 'utf8')).not.toMatch(/url\(/)
})

test('the service worker keeps every script and style sheet, also of the later parts', () => {
  const worker = readFileSync(join(folder, 'service-worker.js'), 'utf8')
  const assets = readdirSync(join(folder, 'assets'))
  expect(assets.length).toBeGreaterThan(3)
  for (const name of assets) expect(worker).toContain(`"/assets/${name}"`)
})
