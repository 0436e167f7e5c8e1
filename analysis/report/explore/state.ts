import * as z from 'zod/mini'

/** Respondents who gave one of these codes to a variable; `@sector` is the sector of the unit. */
export interface FilterPart {
  readonly variable: string
  readonly codes: readonly number[]
}

/** Levels of confidence that can be chosen. */
export const levels = [0.9, 0.95, 0.99] as const

const part = /^[@A-Za-z]\w*:\d+(?:,\d+)*$/

/** Whether a filter stands as in an address: `sex:1;age:2,3`. */
export const isFilter = (text: string): boolean => text === '' || text.split(';').every((one) => part.test(one))

/** Parts of a filter as it stands in an address, all of which must hold. */
export const readFilter = (text: string): FilterPart[] =>
  text
    .split(';')
    .filter(Boolean)
    .map((one) => {
      const [variable = '', codes = ''] = one.split(':')
      return { variable, codes: codes.split(',').map(Number) }
    })

/** The same filter has one form: parts by name, codes ascending; parts without a code are left out. */
export const writeFilter = (parts: readonly FilterPart[]): string =>
  parts
    .filter(({ codes }) => codes.length > 0)
    .map(({ variable, codes }) => `${variable}:${[...new Set(codes)].sort((a, b) => a - b).join()}`)
    .sort()
    .join(';')

/**
 * What every page of the workbench has in common, as it stands in its address: who is looked at, whether the answers
 * are weighted, and the confidence level.
 */
export const stateShape = {
  filter: z._default(z.string().check(z.maxLength(500), z.refine(isFilter, 'bad_filter')), ''),
  weighted: z._default(z.enum(['yes', 'no']), 'yes'),
  level: z._default(z.enum(['0.9', '0.95', '0.99']), '0.95'),
}
const stateSchema = z.object(stateShape)
export type AnalysisState = z.output<typeof stateSchema>
