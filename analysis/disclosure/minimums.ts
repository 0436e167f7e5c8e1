import type { Channel } from '../../domain/wave.ts'

/**
 * How many people must stand behind a figure, by the way they got in: officials (机关干部) draw slips and are known to
 * their colleagues, residents come by the link of their community or company.
 */
const minimumByChannel = { slip: 10, open: 5 } as const satisfies Record<Channel, number>

/** For people of several channels, or where the channel is not known. */
export const minimumGroupSize = Math.max(...Object.values(minimumByChannel))

/** Fewer people than this, and a comment is not shown, or not with its sector. */
export const minimumForComments = 15

/** Below this base an answer that all, or all but one, gave alike is not shown: it would tell what each one said. */
export const minimumForExtremes = 25

/** Below this base a percentage is printed without decimals: one person is more than a whole percent. */
export const minimumForDecimals = 100

/** Digits after the point of a percentage; `baseSize` is the unweighted number of people. */
export const percentDigits = (baseSize: number): 0 | 1 => (baseSize < minimumForDecimals ? 0 : 1)

/** The minimum for people of these channels together; null is an unknown one. */
export const minimumFor = (channels: readonly (Channel | null)[]): number =>
  Math.max(
    ...channels.map((channel) => (channel === null ? minimumGroupSize : minimumByChannel[channel])),
    ...(channels.length === 0 ? [minimumGroupSize] : []),
  )
