import { expect, test } from 'vitest'
import type { Findings } from '../../../analysis/report/findings.ts'
import { wholeWave } from '../../fixtures/findings.ts'
import { textOf } from './report-text.ts'
import { reportOf } from './waves.ts'

/** The fixture with these counts handed out by sector. */
function handedOut(counts: readonly (number | null)[]): Findings {
  const findings = wholeWave()
  const issued = counts.includes(null) ? null : counts.reduce<number>((sum, count) => sum + (count ?? 0), 0)
  return {
    ...findings,
    fieldwork: { ...findings.fieldwork, issued },
    sectors: findings.sectors.map((sector, i) => ({ ...sector, issued: counts[i] ?? null })),
  }
}
const recovery = (counts: readonly (number | null)[]): string => {
  const [, line = ''] =
    /(本次调查共(?:发放|收回).*?)(?:各类受访者|另收到|\n)/.exec(textOf(reportOf(handedOut(counts)))) ?? []
  return line
}

test('with every questionnaire counted the rate of the whole is told', () => {
  expect(recovery([610, 1040, 780])).toMatch(
    /^本次调查共发放问卷2430份，回收1541份，回收率63\.4%；其中有效问卷1502份，有效率97\.5%/,
  )
})

test('where only some sectors counted theirs, each of those has its share and the others none', () => {
  const text = recovery([610, null, null])
  expect(text).toMatch(
    /。机关发放610份，收回有效问卷412份，有效回收率67\.5%。其他系统发放数不全（海报、链接没有发放数），不计算回收率。$/,
  )
  expect(text).not.toContain('发放数没有记录')
})

test('posters and links alone have no rate, and a count below what came back is none', () => {
  expect(recovery([null, null, null])).toMatch(/发放数不全（海报、链接没有发放数），不计算回收率。$/)
  expect(recovery([5, null, null])).not.toContain('发放5份')
})

test('what remains of a deviation is told as long as it prints as more than nothing', () => {
  const left = (worstErrorAfter: number): string => {
    const findings = wholeWave()
    const margins = findings.weighting.margins.map((margin) => ({ ...margin, worstErrorAfter }))
    return (
      /最大相对偏差.*?。/.exec(textOf(reportOf({ ...findings, weighting: { ...findings.weighting, margins } })))?.[0] ??
      ''
    )
  }
  expect(left(0.0004)).toBe('最大相对偏差为31.0%，再按人口总体数校正后已经一致。')
  expect(left(0.0123)).toBe('最大相对偏差为31.0%，再按人口总体数校正后为1.2%。')
})
