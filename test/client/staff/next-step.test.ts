import { expect, test } from 'vitest'
import { collectWord, nextStep } from '../../../client/staff/next-step.ts'
import type { SurveySummary } from '../../../domain/api/surveys.ts'
import type { Wave } from '../../../domain/api/waves.ts'

const survey = (versions: number): SurveySummary => ({
  id: 's',
  title: '问卷',
  revision: 1,
  changedOn: '2026-08-01',
  versions,
  waves: [],
})
const wave = (state: Wave['state'], received: number): Wave => ({
  id: 'w',
  survey: 's',
  surveyTitle: '问卷',
  version: 1,
  name: '秋季',
  state,
  opensOn: null,
  closesOn: null,
  isSynthetic: true,
  openLink: null,
  isOpenLinkClosed: false,
  slipLink: 'abcd',
  design: { isProbability: true, strata: [], margins: [], source: '' },
  received,
})

test('an administrator is led from the questionnaire to the findings', () => {
  const steps = [
    nextStep('administrator', [], []),
    nextStep('administrator', [survey(0)], []),
    nextStep('administrator', [survey(1)], []),
    nextStep('administrator', [survey(1)], [wave('planned', 0)]),
    nextStep('administrator', [survey(1)], [wave('open', 3)]),
    nextStep('administrator', [survey(1)], [wave('closed', 900)]),
  ]
  expect(steps.map(({ name }) => name)).toEqual(['Survey', 'Publish', 'Wave', 'Units', 'Collect', 'Analyse'])
})

test('nobody is led where the role may not go', () => {
  expect(nextStep('reader', [], [wave('open', 3)]).to).toBe('/waves/w/report')
  expect(nextStep('analyst', [], [wave('open', 3)]).to).toBe('/waves/w/hot-issues')
  expect(nextStep('reader', [], [wave('planned', 0)]).to).toBeNull()
})

test('units that lag behind are spoken of only while the target is not met', () => {
  expect(collectWord(1499, 1500)).toBe('stepCollectHelp')
  expect(collectWord(1500, 1500)).toBe('stepCollectMetHelp')
  expect(collectWord(3, 0)).toBe('stepCollectNoTargetHelp')
})
