import { studentUpper } from '../numeric/distributions.ts'

/** p of "no difference" by Student's t; 1 where there is no error to compare with. */
export const twoSidedP = (value: number, standardError: number, df: number): number =>
  standardError > 0 ? Math.min(1, 2 * studentUpper(Math.abs(value) / standardError, df)) : 1
