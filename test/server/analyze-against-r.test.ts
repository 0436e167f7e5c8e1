import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { analyze } from '../../server/cli/analyze.ts'
import { readValues } from '../../server/cli/command.ts'
import { readConfig } from '../../server/config.ts'
import { levelOrders } from '../../server/reference/level-orders.ts'
import { readCaseFiles } from '../../server/reference/read-folder.ts'
import { readTable } from '../../server/reference/read-table.ts'
import { type CaseAsPlan, caseAsPlan, type RCase } from '../support/r-case-as-plan.ts'
import type { Any } from '../support/r-design-as-plan.ts'

const golden = new URL('../golden/reference/', import.meta.url).pathname
const folder = mkdtempSync(join(tmpdir(), 'minyi-analyze-r-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const orders = levelOrders(readCaseFiles(golden))
const unpacked = new Map<string, { path: string; table: ReturnType<typeof readTable> }>()

/** A data file of the goldens as a plain CSV beside the plans. */
function dataFile(name: string) {
  const known = unpacked.get(name)
  if (known) return known
  const isPacked = readdirSync(`${golden}data`).includes(`${name}.gz`)
  const text = isPacked ? gunzipSync(readFileSync(`${golden}data/${name}.gz`)) : readFileSync(`${golden}data/${name}`)
  const path = join(folder, name)
  writeFileSync(path, text)
  const found = { path, table: readTable(text.toString('utf8'), orders.get(name)) }
  unpacked.set(name, found)
  return found
}

/** What the command writes for a plan. */
async function analyzed(plan: object, data: string): Promise<Any> {
  const [planPath, out] = [join(folder, 'plan.json'), join(folder, 'results.json')]
  writeFileSync(planPath, JSON.stringify(plan))
  const terminal = { config: readConfig({}), print: () => {}, progress: () => {} }
  await analyze.run(readValues(analyze, [planPath, data, '--out', out]), terminal)
  return JSON.parse(readFileSync(out, 'utf8'))
}

type Asked = CaseAsPlan & { readonly one: RCase }
interface Planned {
  readonly data: string
  readonly plan: Any
  readonly asked: Asked[]
}

/** Cases that share design and weights become one plan. */
function plansOf(file: string) {
  const { designs, cases } = JSON.parse(readFileSync(`${golden}expected/${file}`, 'utf8'))
  const plans = new Map<string, Planned>()
  for (const one of cases as RCase[]) {
    const described = designs[one.spec?.design] ?? designs.dwave
    // R answers NA where a value is missing; a plan leaves those rows out and says how many remain.
    const hasNothing = /null/.test(JSON.stringify(one.expected)) && !/ciprop|quantile/.test(one.spec?.op)
    if (!one.spec || !described || hasNothing) continue
    const found = caseAsPlan(one, designs, dataFile(described.data).table)
    if (!found) continue
    const { design, weights } = found
    const key = JSON.stringify([described.data, design, weights])
    const entry: Planned = plans.get(key) ?? { data: described.data, plan: { design, weights }, asked: [] }
    entry.asked.push({ ...found, one })
    plans.set(key, entry)
  }
  return [...plans.values()]
}

const isNear = (ours: unknown, theirs: unknown, rtol: number): boolean => {
  if (Array.isArray(theirs))
    return Array.isArray(ours) && ours.length === theirs.length && theirs.every((one, k) => isNear(ours[k], one, rtol))
  if (typeof ours !== 'number' || typeof theirs !== 'number') return ours === theirs
  return Math.abs(ours - theirs) <= rtol * Math.max(Math.abs(theirs), theirs === 0 ? 1e-6 : 0)
}

async function compared(file: string): Promise<{ differences: string[]; cases: number }> {
  const differences: string[] = []
  let cases = 0
  for (const { data, plan, asked } of plansOf(file)) {
    const entries = asked.map(({ entry, one }) => ({ ...entry, name: one.id }))
    if (plan.weights && asked.some(({ one }) => one.expected.error)) {
      await expect(analyzed({ ...plan, estimates: entries }, dataFile(data).path)).rejects.toThrow('weights, ')
      cases++
      continue
    }
    const all = await analyzed({ ...plan, estimates: entries }, dataFile(data).path)
    asked.forEach(({ pairs, one }, k) => {
      const result = all.estimates[k]
      expect(result.request.name).toBe(one.id)
      cases++
      for (const [ours, theirs] of pairs(result, all))
        if (!isNear(ours, theirs, one.rtol ?? 1e-9)) differences.push(`${one.id}: ${ours}, R: ${theirs}`)
    })
  }
  return { differences, cases }
}

const files = {
  '01_mean_total.json': 84,
  '02_ciprop.json': 145,
  '03_domains.json': 32,
  '04_chisq.json': 96,
  '05_weights.json': 61,
  '06_quantile.json': 90,
  '07_tests_models.json': 35,
  '15_waves.json': 24,
  '16_lonely.json': 19,
}

describe('the command gives what R gives', { timeout: 300_000 }, () => {
  for (const [file, least] of Object.entries(files))
    test(`for the cases of ${file}`, async () => {
      const { differences, cases } = await compared(file)
      expect(differences).toEqual([])
      expect(cases).toBeGreaterThanOrEqual(least)
    })
})
