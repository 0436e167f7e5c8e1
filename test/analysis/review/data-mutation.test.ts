import { describe, expect, test } from 'vitest'
import type { Column, Dataset } from '../../../analysis/dataset.ts'
import { buildReport } from '../../../analysis/report/build-report.ts'
import { findIssues } from '../../../analysis/report/find-issues.ts'
import type { Report } from '../../../analysis/report/model.ts'
import { compareReports } from '../../../analysis/report/review/compare-reports.ts'
import { type Random, seededRandom } from '../../../domain/random.ts'
import { measures } from '../../../domain/seed/measures/index.ts'
import { inputOf, simulatedWave } from '../../support/simulated-findings.ts'

const wave = simulatedWave(1, 300)

const reportOf = (dataset: Dataset, dataHash: string): Report =>
  buildReport({
    findings: findIssues({ ...inputOf({ ...wave, dataset }), dataHash }),
    instrument: wave.instrument,
    measures,
    issuer: '示例单位',
    date: '2026-10-15',
  })

const pick = <T>(list: readonly T[], random: Random): T => list[Math.floor(random() * list.length)]!

/** The data with one random answer of one random person replaced by what another random person said. */
function mutated(random: Random): Dataset {
  const { dataset } = wave
  for (;;) {
    const name = pick([...dataset.columns.keys()], random)
    const column = dataset.columns.get(name)!
    const [i, j] = [0, 0].map(() => Math.floor(random() * dataset.size))
    if (column[i!] === column[j!]) continue
    const copy: Column = column.slice()
    copy[i!] = column[j!]!
    return { ...dataset, columns: new Map([...dataset.columns, [name, copy]]) }
  }
}

/** Every printed piece of a report by chapter, read from the blocks themselves and not through statements. */
function printedPieces(report: Report): Map<string, string[]> {
  const pieces = new Map<string, string[]>()
  let place = ''
  const add = (text: string) => text.trim() && pieces.set(place, [...(pieces.get(place) ?? []), text.trim()])
  const print = (inlines: readonly (string | { claim: string })[]) =>
    inlines.map((one) => (typeof one === 'string' ? one : report.claims[one.claim]!.text)).join('')
  for (const block of report.blocks) {
    if (block.kind === 'heading' || block.kind === 'annex') place = block.id
    if (block.kind === 'paragraph') for (const text of print(block.inlines).split(/(?<=。)/)) add(text)
    if (block.kind === 'table') for (const row of block.rows) add(`${block.title}：${row.map(print).join(' · ')}`)
    if (block.kind === 'quote') add(`${block.text}——${block.attribution}`)
    if (block.kind === 'chart')
      add(
        `${block.title}：${block.points.map((p) => `${p.label} ${p.value} ${p.low ?? ''} ${p.high ?? ''}`).join('；')}`,
      )
  }
  return pieces
}

/** What the first has and the second has not, as often as it has it more. */
function without(first: readonly string[], second: readonly string[]): string[] {
  const rest = [...second]
  return first.filter((text) => {
    const at = rest.indexOf(text)
    if (at >= 0) rest.splice(at, 1)
    return at < 0
  })
}

// Ten make the two hundred of the long run; each takes half a second.
const perRun = Number(process.env.MUTATIONS ?? 1)

describe('one answer changed at random in each of twenty runs', () => {
  const before = reportOf(wave.dataset, 'before')
  const printedBefore = printedPieces(before)
  let named = 0

  for (let seed = 1; seed <= 20; seed++)
    test(`names exactly the statements that are printed otherwise, run ${seed}`, () => {
      const random = seededRandom(seed)
      for (let round = 0; round < perRun; round++) {
        const after = reportOf(mutated(random), `after ${seed}/${round}`)
        const printedAfter = printedPieces(after)
        const changes = compareReports(before, after)
        const places = [...new Set([...printedBefore.keys(), ...printedAfter.keys()])]
        const of = (pieces: Map<string, string[]>, place: string) => pieces.get(place) ?? []
        const gone = places.flatMap((place) => without(of(printedBefore, place), of(printedAfter, place)))
        const come = places.flatMap((place) => without(of(printedAfter, place), of(printedBefore, place)))
        expect(changes.flatMap((change) => change.before?.text.trim() ?? []).sort()).toEqual(gone.sort())
        expect(changes.flatMap((change) => change.after?.text.trim() ?? []).sort()).toEqual(come.sort())
        named += changes.length
      }
      expect(named).toBeGreaterThan(0)
    })
})
