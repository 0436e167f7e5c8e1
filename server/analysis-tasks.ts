import { buildReport } from '../analysis/report/build-report.ts'
import { findIssues } from '../analysis/report/find-issues.ts'
import type { Findings } from '../analysis/report/findings.ts'
import { wordDocument } from './documents/word.ts'
import { openWave, type StoredWave } from './stored-wave.ts'
import { askWave, holdsWave, loadWave } from './wave-memory.ts'

const findings = (wave: StoredWave): Findings => findIssues({ ...wave, ...openWave(wave) })

/** What is too heavy for the thread that takes in answers. */
export const tasks = { findings, buildReport, wordDocument, holdsWave, loadWave, askWave }
export type Tasks = typeof tasks
