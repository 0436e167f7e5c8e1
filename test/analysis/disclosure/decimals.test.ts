import { expect, test } from 'vitest'
import { percentDigits } from '../../../analysis/disclosure/minimums.ts'
import { percent } from '../../../analysis/report/phrases/numbers.ts'
import { estimateOf, wholeWave, withIssue } from '../../fixtures/findings.ts'
import { reportOf } from '../report/waves.ts'

test('a share of fewer than a hundred people has no decimals', () => {
  expect([percentDigits(99), percentDigits(100)]).toEqual([0, 1])
  expect([percent(0.2345, 99), percent(0.2345, 100), percent(0.2345)]).toEqual(['23%', '23.4%', '23.4%'])
})

test('the report keeps to it', () => {
  const printed = (baseSize: number) => {
    const findings = withIssue(wholeWave(), 'E09', () => ({ mention: estimateOf(0.18765, 0.03, baseSize) }))
    const own = Object.values(reportOf(findings).claims).filter(({ source }) => source === 'issues/E09/mention')
    return new Set(own.map(({ text }) => text))
  }
  expect(printed(1500)).toEqual(new Set(['18.8%']))
  expect(printed(60)).toEqual(new Set(['19%']))
})
