import { releaseFindings } from '../../analysis/disclosure/release-findings.ts'
import { derive, type Released } from '../../analysis/disclosure/released.ts'
import { sealedFindings } from '../../analysis/disclosure/sealed-findings.ts'
import { buildReport } from '../../analysis/report/build-report.ts'
import { findIssues } from '../../analysis/report/find-issues.ts'
import { type Findings, findingsSchema } from '../../analysis/report/findings.ts'
import { type Report, reportSchema } from '../../analysis/report/model.ts'
import { trendsOf, type WaveFound } from '../../analysis/report/trends/trends-of.ts'
import { type Instrument, parseInstrument } from '../../domain/instrument.ts'
import { designFileSchema, earlierSchema, type Given, givenSchema, paceFile } from './capsule-schema.ts'
import { jsonOf, type OpenedCapsule, readAs } from './open-capsule.ts'
import { type RestoredWave, restoreWave } from './restore-wave.ts'

/** What everything else of a capsule follows from. */
interface Held {
  readonly wave: RestoredWave
  readonly told: Findings
  readonly toldReport: Released<Report>
  readonly given: Given
  readonly earlier: readonly WaveFound[]
}

function instrumentIn(file: string, document: unknown): Instrument {
  const found = parseInstrument(document)
  if (!found.success) throw new Error(`${file}: 不是问卷 · no questionnaire`)
  return found.data
}

/** Reads a capsule. Throws where a file does not hold what it should. */
export function heldIn(files: OpenedCapsule['files']): Held {
  const instrument = instrumentIn('instrument.json', jsonOf(files, 'instrument.json'))
  const design = readAs(files, 'design.json', designFileSchema)
  const earlier = readAs(files, 'earlier.json', earlierSchema)
  const answers = files['answers.csv'] ?? new Uint8Array()
  const told = readAs(files, 'findings.json', findingsSchema)
  return {
    wave: restoreWave({ answers, pace: files[paceFile] }, instrument, design),
    told,
    toldReport: derive(releaseFindings(told), () => readAs(files, 'report.json', reportSchema)),
    given: readAs(files, 'given.json', givenSchema),
    earlier: earlier.map((one) => ({ ...one, instrument: instrumentIn('earlier.json', one.instrument) })),
  }
}

/** Findings made again; comments are what the capsule tells of them. */
export function findingsAgain({ wave, told, given }: Held): Released<Findings> {
  const { comments, commentCount } = told
  const found = derive(findIssues(wave), (one) => ({ ...one, comments, commentCount }))
  return sealedFindings(releaseFindings(found), wave.instrument, given.quotes)
}

/** The report made again of these findings, as the program writes it. */
export function reportAgain(findings: Released<Findings>, { wave, given, earlier }: Held): Released<Report> {
  const { id, name, edits: _, version: __, ...input } = given
  const { instrument } = wave
  const trends = trendsOf([...earlier, { id, name, findings, instrument }])
  return buildReport({ ...input, findings, instrument, trends })
}
