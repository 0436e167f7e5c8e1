import type { Measure } from '../../measure.ts'
import { cultureMeasures } from './culture.ts'
import { ecologyMeasures } from './ecology.ts'
import { governanceMeasures } from './governance.ts'
import { livingMeasures } from './living.ts'
import { marketMeasures } from './market.ts'
import { safetyMeasures } from './safety.ts'

/** Countermeasures for the report to propose, at least two for each of the sixty issues; a start that every city edits. */
export const measures: readonly Measure[] = [
  ...governanceMeasures,
  ...safetyMeasures,
  ...marketMeasures,
  ...cultureMeasures,
  ...livingMeasures,
  ...ecologyMeasures,
]
