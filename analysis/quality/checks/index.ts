import type { QualityCheck } from './check.ts'
import { contradictions } from './contradictions.ts'
import { nearDuplicates } from './near-duplicates.ts'
import { speeding } from './speeding.ts'
import { straightLining } from './straight-lining.ts'

/** The registry: to add a check, add its file and one line here, and its words in the catalogues. */
export const qualityChecks: readonly QualityCheck[] = [speeding, straightLining, nearDuplicates, contradictions]
