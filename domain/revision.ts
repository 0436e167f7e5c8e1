import * as z from 'zod/mini'

/** Which state of a document was read, counted from 1, or 0 where there was none; small enough to be counted on. */
export const revisionSchema = z.int().check(z.minimum(0), z.maximum(1_000_000_000))
