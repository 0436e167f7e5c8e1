import { simulatedFindings } from '../../support/simulated-findings.ts'
import { waves } from './waves.ts'

/** Waves made by hand and waves that the analysis made of a simulated city. */
export const allWaves: typeof waves = [
  ...waves,
  ['a simulated city', () => simulatedFindings()],
  ['a sector of a simulated city', () => simulatedFindings({ sector: 1 })],
]
