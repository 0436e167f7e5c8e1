import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeCapsule } from '../../../server/capsule/make-capsule.ts'
import { capsuleInput, storedWave, type Texts, textsIn } from '../../support/capsules.ts'
import { changesOf } from './told-numbers.ts'

const hasR = spawnSync('Rscript', ['--version']).status === 0
if (!hasR) console.log('Rscript is not installed: capsules are not recomputed by the independent script.')
const slow = { timeout: 300_000 }

const folder = mkdtempSync(join(tmpdir(), 'minyi-independent-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let capsule: Texts
/** Careless people among them, so that there is something to leave out. */
beforeAll(() => {
  if (hasR) capsule = textsIn(makeCapsule(capsuleInput(storedWave(400, 0.12)))!)
})

/** The wave before is the same one, so that the capsule is also that of the earlier wave. */
function recompute(name: string, texts: Texts, isAlsoBefore = true) {
  const places = [join(folder, name), ...(isAlsoBefore ? [join(folder, 'as-it-is')] : [])]
  for (const [at, place] of places.entries()) {
    mkdirSync(place, { recursive: true })
    for (const [file, text] of Object.entries(at === 0 ? texts : capsule)) writeFileSync(join(place, file), text)
  }
  const { status, stdout, stderr } = spawnSync('Rscript', ['test/independent/recompute.R', ...places], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  })
  if (!/agree/.test(stdout)) throw new Error(stderr)
  const kinds = [...stdout.matchAll(/^(.+): (\d+) agree, (\d+) differ(?:, (\d+) not covered)?$/gm)]
  return {
    status,
    out: stdout,
    kinds: kinds.map(([, kind = '', agree, differ]) => ({ kind, agree: Number(agree), differ: Number(differ) })),
  }
}

test.skipIf(!hasR)('another program in R makes every number of findings and claims again', slow, () => {
  const { status, out, kinds } = recompute('as-it-is', capsule)
  expect(out.split('\n').filter((line) => line.includes('≠'))).toEqual([])
  expect(status).toBe(0)
  expect(out).toMatch(/^rank sets: .* one fits$/m)
  const [, compared, claims] = /^claims\.csv: (\d+) of (\d+) claims compared$/m.exec(out) ?? []
  expect(Number(compared)).toBe(Number(claims))
  expect(Number(claims)).toBeGreaterThan(2000)
  expect(kinds.reduce((sum, { agree }) => sum + agree, 0)).toBeGreaterThan(35_000)
  // Where nothing differs nothing was tried unless something agrees.
  expect(kinds.filter(({ agree }) => agree === 0)).toEqual([])
})

const others = [
  ['of few people', () => storedWave(60)],
  ['of volunteers', () => ({ ...storedWave(), design: { ...storedWave().design, isProbability: false } })],
] as const

test.skipIf(!hasR).each(others)('another program in R makes every number of a wave %s again', slow, (name, waveOf) => {
  const { status, out } = recompute(name, textsIn(makeCapsule(capsuleInput(waveOf()))!), false)
  expect(out.split('\n').filter((line) => line.includes('≠'))).toEqual([])
  expect(status).toBe(0)
})

test.skipIf(!hasR)('another program in R finds a changed number of every kind', slow, () => {
  const changes = changesOf(capsule)
  const { status, kinds } = recompute(
    'changed',
    changes.reduce((changed, { make }) => make(changed), capsule),
  )
  expect(status).toBe(1)
  // What package survey confirms is R's own work, which a capsule can't change.
  expect(kinds.filter(({ kind, differ }) => differ === 0 && kind !== 'package survey').map(({ kind }) => kind)).toEqual(
    [],
  )
  expect(changes.map(({ kind }) => kind).filter((kind) => !kinds.some((one) => one.kind === kind))).toEqual([])
})
