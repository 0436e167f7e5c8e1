import { releaseFindings } from '../../../analysis/disclosure/release-findings.ts'
import type { Released } from '../../../analysis/disclosure/released.ts'
import { buildReport } from '../../../analysis/report/build-report.ts'
import type { Findings } from '../../../analysis/report/findings.ts'
import { type BriefInput, briefReport } from '../../../analysis/report/forms/brief.ts'
import { type Paper, usualPaper } from '../../../analysis/report/forms/paper.ts'
import type { Report } from '../../../analysis/report/model.ts'
import type { Instrument } from '../../../domain/instrument.ts'
import { measures } from '../../../domain/seed/measures/index.ts'
import {
  allSuppressed,
  seedInstrument,
  volunteers,
  wholeWave,
  withDifference,
  withIssue,
} from '../../fixtures/findings.ts'

export const instrument = seedInstrument()
const about = { measures, issuer: '示例单位', date: '2026-10-15' }
export const reportOf = (
  findings: Findings,
  changes: Partial<Parameters<typeof buildReport>[0]> = {},
): Released<Report> =>
  buildReport({
    findings: releaseFindings(findings),
    instrument,
    ...about,
    ...changes,
  })

/** The same as a 专报. */
export const briefOf = (
  whole: Report,
  findings: Released<Findings>,
  instrument: Instrument,
  paper: Paper = usualPaper,
  changes: Partial<BriefInput> = {},
): Released<Report> => briefReport({ ...about, findings, instrument, whole, paper, ...changes })

/** A difference of a group that passed the test. */
export const planted = (): Findings =>
  withDifference(wholeWave(), { issue: 'E09', variable: '@sector', code: 2, value: 0.0813, pAdjusted: 0.004 })

/** Every one of the first five places is certain. */
export function certainPlaces(): Findings {
  const findings = wholeWave()
  return findings.issues.reduce(
    (wave, { issue, rank: { point } }) =>
      point > 5
        ? wave
        : withIssue(wave, issue, ({ rank }) => ({ tier: point, rank: { ...rank, low: point, high: point } })),
    findings,
  )
}

/** A drawn wave whose answers all came from one unit: as of volunteers shares are known, their errors are not. */
export const oneUnit = (): Findings => ({
  ...volunteers(),
  weighting: { ...wholeWave().weighting, meanDesignEffect: null, largestHalfWidth: null, degreesOfFreedom: 0 },
})

/** Waves of every kind; what must hold for all reports is tested on each. */
export const waves: readonly (readonly [string, () => Findings])[] = [
  ['a whole wave', () => wholeWave()],
  ['a wave with a difference', planted],
  ['a wave with certain places', certainPlaces],
  ['a wave of volunteers', volunteers],
  ['a wave with nothing to show', allSuppressed],
  ['a drawn wave of one unit', oneUnit],
  ['a sector', () => wholeWave({ filter: { sector: 2 } })],
  ['a synthetic wave that is still open', () => withWarning(wholeWave({ isSynthetic: true }))],
  ['a wave without programmes, comments and counts of issue', bareWave],
]

const withWarning = (findings: Findings): Findings => ({
  ...findings,
  weighting: { ...findings.weighting, warnings: ['wave_still_open', 'few_psus', 'small_sample'] },
})

function bareWave(): Findings {
  const findings = wholeWave({ programmes: [], comments: [], commentCount: 0, sample: [] })
  return {
    ...findings,
    fieldwork: { ...findings.fieldwork, issued: null, firstDay: null, lastDay: null },
    issues: findings.issues.map((issue) => ({ ...issue, groups: [] })),
  }
}
