import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { makeCapsule } from '../../../server/capsule/make-capsule.ts'
import { capsuleInput, storedWave, textsIn } from '../../support/capsules.ts'

const hasR = spawnSync('Rscript', ['--version']).status === 0
if (!hasR) console.log('Rscript is not installed: capsules are not recomputed by the independent script.')

const folder = mkdtempSync(join(tmpdir(), 'minyi-independent-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function recompute(name: string, change: (file: string, text: string) => string) {
  const place = join(folder, name)
  mkdirSync(place)
  const texts = textsIn(makeCapsule(capsuleInput(storedWave()))!)
  for (const [file, text] of Object.entries(texts)) writeFileSync(join(place, file), change(file, text))
  const { status, stdout } = spawnSync('Rscript', ['test/independent/recompute.R', place], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  })
  return { status, out: stdout }
}

test.skipIf(!hasR)(
  'another program in R finds the same weights, shares, errors and differences',
  {
    timeout: 300_000,
  },
  () => {
    const { status, out } = recompute('as-it-is', (_, text) => text)
    const [, agree, differ] = /(\d+) agree, (\d+) differ\n$/.exec(out) ?? []
    expect([Number(differ), status]).toEqual([0, 0])
    expect(Number(agree)).toBeGreaterThan(3000)
    const [, covered, numbers] = /claims\.csv: (\d+) of (\d+) numbers recomputed/.exec(out) ?? []
    // Not the changes since the wave before, which has a capsule of its own, nor ranks, tiers and quality.
    expect(Number(covered) / Number(numbers)).toBeGreaterThan(0.65)
  },
)

test.skipIf(!hasR)('another program in R finds a claim that was changed', { timeout: 300_000 }, () => {
  const { status, out } = recompute('changed', (file, text) =>
    file === 'claims.csv' ? text.replace(/(ranking:issues\/E09\/mention,[^,]*,[^,]*,)[\d.]+/, '$10.5') : text,
  )
  expect(status).toBe(1)
  expect(out).toMatch(/ranking:issues\/E09\/mention\/value: 0\.5/)
})
