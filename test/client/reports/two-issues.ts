import type { Estimate, Findings, IssueFinding } from '../../../analysis/report/findings.ts'

export const estimate = (value: number, baseSize = 400): Estimate => ({
  isEstimable: true,
  value,
  standardError: 0.01,
  interval95: { low: value - 0.02, high: value + 0.02 },
  interval80: { low: value - 0.013, high: value + 0.013 },
  baseSize,
})
export const suppressed: Estimate = { isEstimable: false, reason: 'suppressed' }

const issue = (id: string, code: number, share: number, point: number): IssueFinding => ({
  issue: id,
  code,
  mention: estimate(share),
  rank: { point, low: point, high: point + 1, probabilityTopFive: 0.999 },
  tier: point,
  concern: estimate(3.9),
  satisfaction: estimate(2.6),
  dissatisfied: estimate(0.5),
  satisfactionShares: [0.2, 0.3, 0.3, 0.15, 0.05],
  dontKnow: estimate(0.03),
  hotIndex: { value: 60 - point, attention: 70, dissatisfaction: 50, breadth: 40 },
  quadrant: { name: 'improve_first', isCertain: point === 1 },
  groups: [
    {
      variable: '@sector',
      cells: [
        {
          code: 1,
          estimate: estimate(share + 0.07),
          difference: { value: 0.07, standardError: 0.02, pAdjusted: 0.001, direction: 'higher' },
        },
        {
          code: 2,
          estimate: estimate(share - 0.07),
          difference: { value: -0.07, standardError: 0.05, pAdjusted: 0.3, direction: 'not_significant' },
        },
        { code: 3, estimate: suppressed },
      ],
    },
  ],
})

/** Findings of the issues of the small instrument, made by hand. */
export const twoIssues = (changes: Partial<Findings> = {}): Findings => ({
  dataHash: '0123456789ab',
  filter: { sector: null },
  isSynthetic: true,
  fieldwork: {
    firstDay: '2026-08-18',
    lastDay: '2026-09-20',
    issued: 800,
    received: 420,
    valid: 400,
    openLink: 0,
    units: 20,
  },
  sectors: ['机关', '社区', '企业'].map((name, index) => ({
    code: index + 1,
    name,
    population: 1000,
    units: 7,
    issued: 260,
    valid: [180, 200, 20][index] ?? 0,
  })),
  weighting: {
    isProbability: true,
    margins: [{ id: 'resident', cells: 2, worstErrorBefore: 0.08, worstErrorAfter: 0 }],
    effectiveSize: 300,
    designEffectOfWeights: 1.2,
    meanDesignEffect: 1.5,
    largestHalfWidth: 0.031,
    degreesOfFreedom: 17,
    warnings: ['few_psus'],
  },
  indexWeights: { attention: 1, dissatisfaction: 1, breadth: 1 },
  minimumGroupSize: 50,
  lines: { mention: 0.1, satisfaction: 3 },
  sample: [],
  issues: [issue('E01', 501, 0.2, 2), issue('E09', 509, 0.3, 1)],
  programmes: [],
  comments: [],
  commentCount: 0,
  ...changes,
})
