import * as z from 'zod/mini'
import type { Channel } from './wave.ts'

const populationSchema = z.number().check(z.minimum(0), z.maximum(10_000_000_000))

/** A known population table to which weights are raked. Variables are of the codebook, or `@sector` and `@size` of the frame. */
const marginSchema = z.strictObject({
  id: z.string(),
  variables: z.array(z.string()).check(z.minLength(1)),
  cells: z.array(z.strictObject({ codes: z.array(z.int()), population: populationSchema })),
  source: z.string(),
})
export type Margin = z.output<typeof marginSchema>

/** How the units were drawn and what is known of the population; stored with the wave. */
export const sampleDesignSchema = z.strictObject({
  /** False for volunteers: then no margin of error is ever given. */
  isProbability: z.boolean(),
  strata: z.array(z.strictObject({ code: z.int32(), name: z.string(), population: populationSchema })),
  margins: z.array(marginSchema),
  source: z.string(),
})
export type SampleDesign = z.output<typeof sampleDesignSchema>

/** Codes of the size classes of units, as in `@size` and the data file. */
export const unitSizes = { small: 1, medium: 2, large: 3 } as const
/** Size class of a unit by its number of people: under 200, under 800, more. */
export function sizeClass(people: number): number {
  if (people < 200) return unitSizes.small
  return people < 800 ? unitSizes.medium : unitSizes.large
}

/** Codes of the ways to get in, as in `@channel` of the sample table. */
export const unitChannels = { open: 1, slip: 2 } as const satisfies Record<Channel, number>
