import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { planReasons } from '../../analysis/plan/reason.ts'
import { planJsonSchema } from '../../analysis/plan/schema.ts'
import { analyze } from '../../server/cli/analyze.ts'
import { type Command, readValues } from '../../server/cli/command.ts'
import { readConfig } from '../../server/config.ts'
import { goldenCase } from '../analysis/read-golden.ts'

const folder = mkdtempSync(join(tmpdir(), 'minyi-analyze-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const at = (name: string) => join(folder, name)
const root = new URL('../../', import.meta.url).pathname

/** Runs the command in this process; returns what it printed. */
async function typed(...words: string[]): Promise<string> {
  const printed: string[] = []
  const terminal = { config: readConfig({}), print: (line: string) => printed.push(line), progress: () => {} }
  await (analyze as Command).run(readValues(analyze, words), terminal)
  return printed.join('\n')
}

function written(name: string, content: string | object): string {
  writeFileSync(at(name), typeof content === 'string' ? content : JSON.stringify(content))
  return at(name)
}

// biome-ignore lint/suspicious/noExplicitAny: each kind of entry has results of its own
const results = async (plan: object, data: string): Promise<any> =>
  JSON.parse(await typed(written('plan.json', plan), written('data.csv', data)))

/** The lines that a plan and data are refused with; nothing is written then. */
async function refusal(plan: string | object, data: string): Promise<string[]> {
  const out = at('never.json')
  const words = [written('plan.json', plan), written('data.csv', data), '--out', out]
  const error = await typed(...words).then(
    () => new Error('it was not refused'),
    (cause: Error) => cause,
  )
  expect(existsSync(out)).toBe(false)
  return error.message.split('\n')
}

/** The program as users call it. */
function minyi(...words: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const { PATH = '', HOME = '' } = process.env
  const child = spawn(process.execPath, [`${root}server/minyi.mjs`, ...words], { env: { PATH, HOME }, cwd: folder })
  const text = { out: '', err: '' }
  child.stdout.on('data', (part: Buffer) => {
    text.out += part
  })
  child.stderr.on('data', (part: Buffer) => {
    text.err += part
  })
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, ...text })))
}

const mean = { estimates: [{ estimator: 'mean', variable: 'y' }] }

describe('the program', () => {
  const city = `${root}test/golden/survey/city12.csv`
  const design = { strata: 'stratum', psu: 'unit', weight: 'w' }

  test('prints R’s mean and error for a plan and a CSV, and nothing else', async () => {
    const golden = goldenCase('survey/city12-panel.json', 'mean_dci_imp_sat').expected
    const entry = { estimator: 'mean', variables: ['imp', 'sat'], missing: 'together' }
    const { code, out, err } = await minyi('analyze', written('p.json', { design, estimates: [entry] }), city)
    expect([code, err]).toEqual([0, ''])
    const { rows } = JSON.parse(out).estimates[0]
    expect(rows[1].estimate).toBeCloseTo(golden.estimate[1], 12)
    expect(rows[1].standardError).toBeCloseTo(golden.se[1], 12)
  })

  test('ends with 1 for wrong input, 2 for a wrong call, a line for each fault', async () => {
    const wrong = await minyi('analyze', written('p.json', { estimates: [{ estimator: 'mean' }], x: 1 }), city)
    expect([wrong.code, wrong.out, wrong.err.trim().split('\n').length]).toEqual([1, '', 2])
    expect((await minyi('analyze', 'none.json', city)).code).toBe(1)
    expect((await minyi('analyze', written('p.json', mean))).code).toBe(2)
    expect((await minyi('analyze', '--plan', 'a', 'b', 'c')).code).toBe(2)
    expect((await minyi('analyze', at('p.json'), city, '--level', '0.9')).code).toBe(2)
  })
})

test('the documented JSON Schema is the one of the program', async () => {
  const printed = JSON.parse(await typed('--schema'))
  expect(printed).toEqual(JSON.parse(JSON.stringify(planJsonSchema())))
  expect(JSON.parse(readFileSync(`${root}docs/plan.schema.json`, 'utf8'))).toEqual(printed)
})

test('plans in the documentation are plans, and give results', async () => {
  const plans = [...readFileSync(`${root}docs/plan.md`, 'utf8').matchAll(/```json\n(\{[^`]*"estimates"[^`]*)```/g)]
  expect(plans.length).toBeGreaterThan(1)
  for (const [, plan = ''] of plans) {
    const { estimates } = JSON.parse(await typed(written('doc.json', plan), `${root}test/golden/survey/city12.csv`))
    expect(estimates).toHaveLength(JSON.parse(plan).estimates.length)
  }
})

test('every estimator and every reason is documented', () => {
  const text = readFileSync(`${root}docs/plan.md`, 'utf8')
  const schema = JSON.stringify(planJsonSchema())
  const estimators = [...schema.matchAll(/"estimator":\{"type":"string","const":"(\w+)"/g)].map(([, id]) => id)
  expect(estimators.length).toBeGreaterThan(10)
  for (const id of estimators) expect(text).toContain(`| \`${id}\` |`)
  for (const reason of planReasons) expect(text).toMatch(new RegExp(`^\\| .*\`${reason}\`.* \\| .+ \\|$`, 'm'))
})

describe('wrong input is refused with its place', () => {
  const data = 'y,g,w\n1,a,1\n2,b,1\n'
  const cases: [what: string, plan: string | object, data: string, line: RegExp][] = [
    ['JSON that is none', '{\n"estimates": [}', data, /^plan\.json:2:15: .*not valid JSON/],
    ['an unknown key', { ...mean, levle: 1 }, data, /the plan: unknown key: levle/],
    ['an unknown key deep inside', { ...mean, design: { weigth: 'w' } }, data, /design: unknown key: weigth/],
    ['an unknown estimator', { estimates: [{ estimator: 'men' }] }, data, /entry 1, estimator: must be one of: mean, /],
    ['an estimator left out', { estimates: [{ variable: 'y' }] }, data, /entry 1, estimator: /],
    ['no estimates', { estimates: [] }, data, /estimates: must have at least 1 entry/],
    [
      'a level of 95',
      { estimates: [{ ...mean.estimates[0], level: 95 }] },
      data,
      /entry 1, level: must be less than 1/,
    ],
    [
      'both kinds of variables',
      { estimates: [{ estimator: 'mean', variable: 'y', variables: ['y'] }] },
      data,
      /exactly one/,
    ],
    [
      'a test without groups',
      { estimates: [{ estimator: 'mean', variable: 'y', test: 't' }] },
      data,
      /test: a test needs by/,
    ],
    [
      'two ways of weighting',
      {
        ...mean,
        weights: {
          rake: [{ variable: 'g', population: { a: 1, b: 1 } }],
          postStratify: { variable: 'g', population: { a: 1 } },
        },
      },
      data,
      /only one of rake/,
    ],
    [
      'bounds of weights in each other’s place',
      { ...mean, weights: { trim: { lower: 2, upper: 1 } } },
      data,
      /weights, trim: lower must be below upper/,
    ],
    [
      'a comparison without a value',
      { ...mean, where: { not: { variable: 'y', operator: '<' } } },
      data,
      /where, not, value: is missing/,
    ],
    [
      'a negative population',
      { ...mean, weights: { rake: [{ variable: 'g', population: { a: -1 } }] } },
      data,
      /rake, entry 1, population, a: must be at least 0/,
    ],
    [
      'a column that is not there',
      { estimates: [{ estimator: 'mean', variable: 'z' }] },
      data,
      /^plan\.json: .*estimates, entry 1, variable: the data have no column z; they have: y, g, w/,
    ],
    [
      'text for a number',
      { estimates: [{ estimator: 'mean', variable: 'g' }] },
      data,
      /^data\.csv:2: .*column g: "a" is not a number/,
    ],
    [
      'a file separated by tabs',
      mean,
      data.replaceAll(',', '\t'),
      /^data\.csv:1: .*columns are separated by tabs and not by commas/,
    ],
    [
      'a negative weight',
      { ...mean, design: { weight: 'w' } },
      data.replace('b,1', 'b,-1'),
      /^data\.csv:3: .*column w: -1 is below 0/,
    ],
    [
      'a row without a stratum',
      { ...mean, design: { strata: 'g' } },
      data.replace('b,', ','),
      /^data\.csv:3: .*column g: empty/,
    ],
    [
      'a unit in two strata',
      { ...mean, design: { strata: 'g', psu: 'w' } },
      data,
      /design, psu: unit 1 lies in the strata a and b/,
    ],
    [
      'more stages of population than of units',
      { ...mean, design: { psu: 'g', fpc: ['w', 'w'] } },
      data,
      /design, fpc: fpc names more stages/,
    ],
    [
      'a margin with an absent category',
      { ...mean, weights: { rake: [{ variable: 'g', population: { a: 1, b: 1, c: 1 } }] } },
      data,
      /rake, entry 1: margin g, category c: nobody/,
    ],
    [
      'a margin without a category',
      { ...mean, weights: { postStratify: { variable: 'g', population: { a: 1 } } } },
      data,
      /postStratify: margin g, category b: it is in the data/,
    ],
    [
      'bounds that exclude 1',
      {
        ...mean,
        weights: {
          calibrate: {
            margins: [{ variable: 'g', population: { a: 1, b: 1 } }],
            distance: 'logit',
            lower: 2,
            upper: 3,
          },
        },
      },
      data,
      /weights, calibrate: the bounds must enclose 1/,
    ],
  ]
  for (const [what, plan, csv, line] of cases)
    test(what, async () => {
      const lines = await refusal(plan, csv)
      expect(lines).toHaveLength(1)
      expect(lines[0]).toMatch(line)
      expect(lines[0]).toMatch(/\p{Script=Han}/u)
    })

  test('all faults of a plan come at once', async () => {
    expect(
      await refusal({ estimates: [{ estimator: 'mean', variable: 'y', level: 2, by: 5 }], a: 1 }, data),
    ).toHaveLength(3)
  })

  test('and files to read are never written over', async () => {
    const [plan, csv] = [written('plan.json', mean), written('data.csv', data)]
    await expect(typed(plan, csv, '--out', csv)).rejects.toThrow('--out')
    expect(readFileSync(csv, 'utf8')).toBe(data)
  })
})

describe('data that are right but say little give results with reasons', () => {
  const plan = { design: {}, estimates: [{ estimator: 'mean', variable: 'y' }] }
  const cases: [what: string, data: string, expected: object][] = [
    ['no rows', 'y\n', { estimate: null, reason: 'no_respondents' }],
    ['one row', 'y\n3\n', { estimate: 3, reasons: { standardError: 'single_psu', interval: 'single_psu' } }],
    ['all missing', 'y,z\n,1\n,1\n', { estimate: null, reason: 'no_respondents' }],
    [
      'all equal',
      'y\n2\n2\n2\n',
      { estimate: 2, standardError: 0, interval: null, reasons: { interval: 'no_variation' } },
    ],
  ]
  for (const [what, data, expected] of cases)
    test(what, async () => {
      expect((await results(plan, data)).estimates[0]).toMatchObject(expected)
    })

  test('a design that is absent or volunteers give no margin of error', async () => {
    for (const design of [undefined, { isProbability: false }]) {
      const { sample, estimates } = await results({ ...plan, design }, 'y\n1\n2\n3\n')
      expect(sample.isProbability).toBe(false)
      expect(estimates[0]).toMatchObject({ estimate: 2, standardError: null, interval: null })
      expect(estimates[0].reasons.standardError).toBe('not_a_probability_sample')
    }
  })

  test('a column of 100,000 categories is named too long', async () => {
    const data = `g,y\n${Array.from({ length: 100_000 }, (_, i) => `id${i},${i % 7}`).join('\n')}`
    const asked = [
      { estimator: 'share', variable: 'g' },
      { estimator: 'mean', variable: 'y', by: 'g' },
      { estimator: 'mean', variable: 'y' },
    ]
    const { estimates } = await results({ design: { psu: 'g' }, estimates: asked }, data)
    expect(estimates[0].reason).toBe('too_many_categories')
    expect(estimates[1].reason).toBe('too_many_groups')
    expect(estimates[2].degreesOfFreedom).toBe(99_999)
  })
})

test('200,000 rows stream: sums are exact and columns that nobody names take no memory', async () => {
  const rows = 200_000
  const filler = 'x'.repeat(400)
  const lines = Array.from({ length: rows }, (_, i) => `${i % 5},s${i % 3},${i % 90},${filler}`)
  const csv = written('long.csv', `y,s,p,text\n${lines.join('\n')}\n`)
  const plan = written('long.json', {
    design: { strata: 's', psu: 'p' },
    estimates: [
      { estimator: 'total', variable: 'y' },
      { estimator: 'mean', variable: 'y', by: 's' },
    ],
  })
  const before = process.memoryUsage().arrayBuffers
  const { sample, estimates } = JSON.parse(await typed(plan, csv))
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(60e6)
  expect(sample).toMatchObject({ rows, units: 90, strata: 3, degreesOfFreedom: 87 })
  expect(estimates[0].estimate).toBe((rows / 5) * 10)
  expect(estimates[1].rows.map((row: { baseSize: number }) => row.baseSize)).toEqual([66_667, 66_667, 66_666])
})
