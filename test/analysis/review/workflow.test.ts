import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Report } from '../../../analysis/report/model.ts'
import { compareVersions, type Version } from '../../../analysis/report/review/compare-versions.ts'
import { statementsOf } from '../../../analysis/report/review/statements.ts'
import {
  forwardSteps,
  refusalOf,
  type Step,
  stageOf,
  type TakenStep,
} from '../../../analysis/report/review/workflow.ts'

const people = ['drafter', 'second', 'third'] as const
const attempt = fc.record({
  step: fc.constantFrom<Step>(...forwardSteps, 'reopened'),
  account: fc.constantFrom(...people),
  orphaned: fc.nat(1),
  openComments: fc.nat(1),
})

/** Everybody tries whatever they like; what is not refused is done. Steps of one version begin with its handing in. */
function play(attempts: readonly { step: Step; account: string; orphaned: number; openComments: number }[]) {
  const versions: TakenStep[][] = []
  for (const { step, account, ...rest } of attempts) {
    const steps = versions.at(-1) ?? []
    const drafters = steps.filter((one) => one.step === 'submitted').map((one) => one.account)
    if (refusalOf(step, { stage: stageOf(steps), account, drafters, ...rest })) continue
    const taken = {
      step,
      account,
      name: account,
      day: '2026-11-25',
      reason: step === 'reopened' ? 'x' : null,
      unread: null,
    }
    if (step === 'submitted') versions.push([taken])
    else steps.push(taken)
  }
  return versions
}

describe('whatever people try', () => {
  test('a version goes through its steps in order and each once', () => {
    fc.assert(
      fc.property(fc.array(attempt, { maxLength: 60 }), (attempts) => {
        for (const steps of play(attempts)) {
          const forward = steps.map(({ step }) => step).filter((step) => step !== 'reopened')
          expect(forward).toEqual(forwardSteps.slice(0, forward.length))
          expect(steps.slice(0, -1).some(({ step }) => step === 'reopened')).toBe(false)
        }
      }),
    )
  })

  test('nobody reviews or signs what they handed in', () => {
    fc.assert(
      fc.property(fc.array(attempt, { maxLength: 60 }), (attempts) => {
        for (const steps of play(attempts)) {
          const by = (name: Step) => steps.find(({ step }) => step === name)?.account
          for (const later of [by('reviewed'), by('signed')]) if (later) expect(later).not.toBe(by('submitted'))
        }
      }),
    )
  })
})

test('orphaned sentences stop the handing in, open comments the review and the signature', () => {
  const situation = { account: 'second', drafters: ['drafter'], orphaned: 0, openComments: 0 }
  expect(refusalOf('submitted', { ...situation, stage: 'open', orphaned: 1 })).toBe('sentences_orphaned')
  expect(refusalOf('checked', { ...situation, stage: 'submitted', openComments: 1 })).toBe(null)
  expect(refusalOf('reviewed', { ...situation, stage: 'checked', openComments: 1 })).toBe('comments_open')
  expect(refusalOf('signed', { ...situation, stage: 'reviewed', openComments: 1 })).toBe('comments_open')
  expect(refusalOf('signed', { ...situation, stage: 'reviewed' })).toBe(null)
})

const body = (text: string) => ({ kind: 'paragraph' as const, role: 'body' as const, inlines: [text] })
const reportOf = (texts: readonly string[], dataHash = 'a'): Report => ({
  title: '报告',
  issuer: '示例单位',
  date: '2026-10-15',
  isSynthetic: true,
  dataHash,
  blocks: texts.map(body),
  claims: {},
})
const texts = ['甲说。', '乙说。', '丙说。']
const keyOf = (text: string) => statementsOf(reportOf(texts)).find((one) => one.text === text)!.key
const edited = (text: string): Version => ({
  report: reportOf(texts),
  edits: [{ key: keyOf('乙说。'), text, original: '乙说。' }],
})
const plain: Version = { report: reportOf(texts), edits: [] }
const told = (before: Version, after: Version) =>
  compareVersions(before, after).map((one) => [one.cause, one.kind, one.before?.text, one.after?.text])

describe('two versions with edits', () => {
  test('differ in what was edited, taken back or edited anew, and say that people did it', () => {
    const judged = '丁说（编写者判断）。'
    expect(told(plain, edited('丁说。'))).toEqual([['edit', 'wording_changed', '乙说。', judged]])
    expect(told(edited('丁说。'), plain)).toEqual([['edit', 'wording_changed', judged, '乙说。']])
    expect(told(edited('丁说。'), edited('戊说。'))).toEqual([
      ['edit', 'wording_changed', judged, '戊说（编写者判断）。'],
    ])
    expect(told(edited('丁说。'), edited('丁说。'))).toEqual([])
  })

  test('tell what the data changed apart from what people changed', () => {
    const after: Version = { report: reportOf(['甲说。', '乙说。', '己说。'], 'b'), edits: edited('丁说。').edits }
    expect(told(plain, after).map(([cause]) => cause)).toEqual(['edit', 'new_data'])
  })
})
