import { h } from 'preact'
import { beforeAll, describe, expect, test } from 'vitest'
import { indexTornadoOf } from '../../../analysis/report/find/index-tornado.ts'
import type { Findings } from '../../../analysis/report/findings.ts'
import { smallInstrument } from '../../fixtures/instrument.ts'
import { stubBrowser } from '../ui/browser-stubs.ts'
import { markup } from '../ui/markup.ts'

const instrument = smallInstrument()
const load = async () => ({
  ...(await import('../../../client/reports/index-moves.ts')),
  ...(await import('../../../client/reports/tornado-turnovers.tsx')),
  ...(await import('../../../client/reports/tornado-bars.tsx')),
  ...(await import('../../../client/reports/index-moves-table.tsx')),
})
let reports: Awaited<ReturnType<typeof load>>
beforeAll(async () => {
  stubBrowser()
  reports = await load()
})

const even = { attention: 1, dissatisfaction: 1, breadth: 1 }
/** Twelve issues: the eleventh passes the tenth when dissatisfaction counts double, or attention half. */
const ids = Array.from({ length: 12 }, (_, k) => `E${k + 1}`)
const parts = ids.map((_, k) => ({ mention: (12 - k) / 12, dissatisfied: k === 10 ? 0.45 : 0.4, breadth: 0.5 }))
const turning = (): NonNullable<Findings['indexTornado']> => indexTornadoOf(ids, parts, even)
const still = (): NonNullable<Findings['indexTornado']> =>
  indexTornadoOf(
    ids,
    parts.map((one) => ({ ...one, dissatisfied: 0.4 })),
    even,
  )
const said = (tornado: NonNullable<Findings['indexTornado']>): string =>
  markup(h(reports.TornadoTurnovers, { tornado, instrument }))

describe('who moves when the weights do', () => {
  test('stands in words: the change, who comes in and who drops out', () => {
    expect(reports.turnovers(turning())).toEqual([
      { part: 'attention', change: 'halved', enters: ['E11'], leaves: ['E10'] },
      { part: 'dissatisfaction', change: 'doubled', enters: ['E11'], leaves: ['E10'] },
    ])
    expect(said(turning())).toContain('不满加倍：E11 进入，E10 退出')
    expect(said(still())).toContain('前 10 名还是这些问题')
  })

  test('shows the first ten and who could come in, each with its places in words', () => {
    const moves = reports.indexMoves(turning())
    expect(moves.map(({ issue }) => issue)).toEqual(ids.slice(0, 11))
    expect(moves.map(({ fate }) => fate).slice(8)).toEqual(['stays', 'may_leave', 'may_enter'])
    expect(moves[9]).toMatchObject({ rank: 10, near: { best: 10, worst: 11 } })
    const bars = markup(h(reports.TornadoBars, { moves, top: 10, name: (id) => id }))
    expect(bars).toContain('现在第 10，减半或加倍 10–11')
    expect(bars).toContain('△ 可能进入')
  })

  test('has the same places in its table', () => {
    const table = markup(h(reports.IndexMovesTable, { moves: reports.indexMoves(turning()), name: (id) => id }))
    expect(table.match(/<tr>/g)).toHaveLength(12)
    expect(table).toContain('11 / 10')
  })
})
