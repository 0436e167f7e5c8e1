import * as z from 'zod/mini'
import type { Frame } from './frame.ts'

/** Σ cₖ·yₖ of every row; NaN where one of them is missing. */
export function combinedValues(
  variables: readonly string[],
  coefficients: readonly number[],
  { data }: Frame,
): Float64Array {
  const sum = new Float64Array(data.size)
  variables.forEach((name, k) => {
    const y = data.numbers(name)
    for (let i = 0; i < sum.length; i++) sum[i]! += coefficients[k]! * y[i]!
  })
  return sum
}

/** The rule that a list of coefficients has one number for each variable. */
export const isOnePerVariable = z.refine<{
  readonly variables: readonly string[]
  readonly coefficients?: readonly number[] | undefined
}>(({ variables, coefficients }) => !coefficients || coefficients.length === variables.length, {
  error: 'one_per_variable',
  path: ['coefficients'],
})
