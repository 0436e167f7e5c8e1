import * as z from 'zod/mini'
import { revisionSchema } from './revision.ts'

/** What comments may be about: one entry of a code frame. */
export const themeSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9]{1,12}$/)),
  name: z.string().check(z.trim(), z.minLength(1, 'name_missing'), z.maxLength(30, 'name_too_long')),
  /** When it applies, and when not. */
  definition: z.string().check(z.trim(), z.maxLength(300)),
  example: z.string().check(z.trim(), z.maxLength(300)),
})
export type Theme = z.output<typeof themeSchema>

const distinct = (themes: readonly Theme[]) =>
  new Set(themes.map(({ id }) => id)).size === themes.length &&
  new Set(themes.map(({ name }) => name)).size === themes.length

/** The themes of a wave's comments. `revision` is the one that was read: a newer one is never overwritten. */
export const codeFrameSchema = z.strictObject({
  revision: revisionSchema,
  themes: z.array(themeSchema).check(z.maxLength(60), z.refine(distinct, 'themes_alike')),
})
export type CodeFrame = z.output<typeof codeFrameSchema>

/** Themes of one comment; none where it is about nothing in the frame. */
export const themeIdsSchema = z.array(z.string().check(z.maxLength(12))).check(z.maxLength(20))
