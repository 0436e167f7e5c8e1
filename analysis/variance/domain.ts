import type { SamplingDesign } from './sampling-design.ts'

/** Which units have a member of a domain, for the rules on lonely units. */
export interface Domain {
  readonly hasMember: Uint8Array
  /** Treats a stratum as lonely, too, where only one of its several units has a member. */
  readonly isLonelyByDomain: boolean
}

/** The domain of everybody with a weight. */
export function domainOf(weights: Float64Array, design: SamplingDesign, isLonelyByDomain = false): Domain {
  const hasMember = new Uint8Array(design.psuCount)
  for (let i = 0; i < weights.length; i++) if (weights[i] !== 0) hasMember[design.psu[i]!] = 1
  return { hasMember, isLonelyByDomain }
}
