import { expect, test } from 'vitest'
import { releaseFindings } from '../../analysis/disclosure/release-findings.ts'
import { releaseAnswer } from '../../analysis/report/explore/release-answer.ts'
import type { Findings } from '../../analysis/report/findings.ts'
import { estimateOf, wholeWave, withIssue } from '../fixtures/findings.ts'

test('findings made by hand pass, and those that tell of few people do not', () => {
  expect(releaseFindings(wholeWave())).toEqual(wholeWave())
  const small = withIssue(wholeWave(), 'E09', () => ({ mention: estimateOf(0.2, 0.1, 9) }))
  expect(() => releaseFindings(small)).toThrow('issues/E09/mention')
  const alike = withIssue(wholeWave({ minimumGroupSize: 10 }), 'E09', () => ({ dissatisfied: estimateOf(1, 0, 12) }))
  expect(() => releaseFindings(alike)).toThrow('issues/E09/dissatisfied')
})

test('a hidden group that follows from the others and the total is not let out', () => {
  const row = (code: number, baseSize: number | null) => ({
    variable: 'sex',
    code,
    baseSize,
    shareUnweighted: null,
    shareWeighted: null,
  })
  const wave = (sample: Findings['sample']) => wholeWave({ minimumGroupSize: 10, sample })
  expect(() => releaseFindings(wave([row(1, 1496), row(2, null)]))).toThrow('sample/sex/2')
  expect(() => releaseFindings(wave([row(1, null), row(2, null)]))).not.toThrow()
})

test('comments of a few are not let out', () => {
  const findings = wholeWave({ minimumGroupSize: 5 })
  const few = { ...findings, fieldwork: { ...findings.fieldwork, valid: 12, received: 12 } }
  expect(() => releaseFindings(few)).toThrow('comments')
})

test('an answer of the workbench with a base or a share of few people is not let out', () => {
  const answer = (value: number, baseSize: number) => ({ rows: [{ figure: { isEstimable: true, value, baseSize } }] })
  expect(releaseAnswer(answer(0.4, 12))).toEqual(answer(0.4, 12))
  expect(() => releaseAnswer(answer(0.4, 9))).toThrow('/rows/0/figure/baseSize')
  expect(() => releaseAnswer(answer(1, 24))).toThrow('/rows/0/figure')
  expect(releaseAnswer(answer(1, 25))).toEqual(answer(1, 25))
})
