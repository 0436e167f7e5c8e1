import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, test } from 'vitest'

// What each folder may import: folders end in /, packages stand by name. Anything absent is forbidden.
// Change this table only with a note in docs/decisions.
const allowed: Record<string, string[]> = {
  'domain/': ['domain/', 'zod/mini'],
  'analysis/': ['analysis/', 'domain/', 'zod/mini', 'simple-statistics'],
  'client/questionnaire/': ['client/questionnaire/', 'client/i18n/', 'client/ui/', 'client/', '@noble/hashes/'],
  'client/staff/': [
    'client/staff/',
    'client/designer/',
    'client/fieldwork/',
    'client/reports/',
    'client/explore/',
    'client/ui/',
    'client/i18n/',
    'client/',
  ],
  'client/designer/': ['client/designer/', 'client/ui/', 'client/i18n/'],
  'client/fieldwork/': ['client/fieldwork/', 'client/ui/', 'client/i18n/', 'uqr'],
  'client/reports/': ['client/reports/', 'client/ui/', 'client/i18n/'],
  'client/explore/': ['client/explore/', 'client/ui/', 'client/i18n/'],
  'client/ui/': ['client/ui/', 'client/i18n/'],
  'client/i18n/': ['client/i18n/'],
  'server/routes/': [
    'server/routes/',
    'server/commands/',
    'server/repositories/',
    'server/plugins/',
    'server/database/',
    'server/documents/',
    'server/',
  ],
  'server/commands/': ['server/commands/', 'server/repositories/', 'server/database/', 'server/documents/', 'server/'],
  'server/repositories/': ['server/repositories/', 'server/database/', 'server/'],
  'server/database/': ['server/database/', 'server/'],
  'server/capsule/': ['server/capsule/', 'server/analyze/', 'server/documents/', 'server/'],
  'server/documents/': ['server/documents/'],
  'server/simulation/': ['server/simulation/'],
  'server/reference/': ['server/reference/'],
  'server/analyze/': ['server/analyze/'],
  'server/cli/': [
    'server/cli/',
    'server/commands/',
    'server/repositories/',
    'server/database/',
    'server/simulation/',
    'server/documents/',
    'server/analyze/',
    'server/capsule/',
    'server/',
  ],
  'server/plugins/': ['server/plugins/', 'server/repositories/', 'server/database/', 'server/'],
}
const everyClient = [
  'domain/',
  'analysis/report/',
  'client/api.ts',
  'client/tokens.css',
  'preact',
  'preact/',
  '@preact/signals',
  'zod/mini',
]
const everyServer = [
  'domain/',
  'analysis/',
  'node:',
  'zod/mini',
  'fastify',
  '@fastify/',
  'kysely',
  'pg',
  '@electric-sql/pglite',
  '@node-rs/argon2',
  '@node-rs/jieba',
  '@node-rs/jieba/',
  'docx',
  'fflate',
  'hucre',
  '@myriaddreamin/typst-ts-node-compiler',
  'vite',
  'pinyin-pro',
]

const importPattern = /(?<!['"])\b(?:from|import)\s*\(?\s*['"]([^'"\n]+)['"]/g
const sources = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name))

const imports = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(importPattern)].map(([, target = '']) =>
    target.startsWith('.') ? normalize(join(dirname(file), target)) : target,
  )

/** The longest rule that names the file's folder, with what all files of that side may import. */
function rulesFor(file: string): string[] {
  const folder = Object.keys(allowed)
    .filter((prefix) => file.startsWith(prefix))
    .sort((a, b) => b.length - a.length)[0]
  const sides: Record<string, string[]> = { client: everyClient, server: everyServer }
  const side = sides[file.split('/')[0] ?? ''] ?? []
  const own = folder ? (allowed[folder] ?? []) : [file.startsWith('client/') ? 'client/' : 'server/']
  return [...side, ...own]
}

/** `client/` and `server/` permit files that lie directly in them, deeper folders need their own rule. */
function permits(rule: string, target: string): boolean {
  if (rule === 'client/' || rule === 'server/')
    return target.startsWith(rule) && !target.slice(rule.length).includes('/')
  return /[/:]$/.test(rule) ? target.startsWith(rule) : target === rule
}

for (const folder of ['domain', 'analysis', 'client', 'server'])
  test(`${folder} imports only what it may`, () => {
    const broken = sources(folder).flatMap((file) => {
      const rules = rulesFor(file)
      const isTop = /^(client|server)\/[^/]+$/.test(file)
      return imports(file)
        .filter((target) => !isTop || !target.startsWith(`${file.split('/')[0]}/`))
        .filter((target) => !rules.some((rule) => permits(rule, target)))
        .map((target) => `${file} -> ${target}`)
    })
    expect(broken).toEqual([])
  })

test('a forbidden import would be found', () => {
  expect(rulesFor('domain/x.ts').some((rule) => permits(rule, 'server/app.ts'))).toBe(false)
  expect(rulesFor('client/designer/x.tsx').some((rule) => permits(rule, 'client/reports/reader.tsx'))).toBe(false)
  expect(rulesFor('analysis/x.ts').some((rule) => permits(rule, 'node:fs'))).toBe(false)
  expect(rulesFor('server/repositories/x.ts').some((rule) => permits(rule, 'server/commands/y.ts'))).toBe(false)
})

const everything = ['domain', 'analysis', 'client', 'server'].flatMap(sources)

test('no file is longer than 300 lines', () => {
  const long = everything
    .map((file) => [file, readFileSync(file, 'utf8').split('\n').length] as const)
    .filter(([, lines]) => lines > 300)
  expect(long).toEqual([])
})

test('the environment is read in one module', () => {
  expect(everything.filter((file) => readFileSync(file, 'utf8').includes('process.env'))).toEqual(['server/config.ts'])
})

test('pure folders read no clock and no chance', () => {
  const impure = [...sources('domain'), ...sources('analysis')].filter((file) =>
    /Math\.random|Date\.now|new Date\(\)|performance\.now|globalThis|\bdocument\.(querySelector|body)/.test(
      readFileSync(file, 'utf8'),
    ),
  )
  expect(impure).toEqual([])
})

test('shared code asks the item type instead of branching on it', () => {
  const branching = everything.filter(
    (file) =>
      !file.startsWith('domain/items/') &&
      /switch \(\w*\.?item\.type\)|\bitem\.type ===/.test(readFileSync(file, 'utf8')),
  )
  expect(branching).toEqual([])
})
