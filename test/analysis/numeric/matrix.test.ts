import fc from 'fast-check'
import { expect, test } from 'vitest'
import { eigenvalues, factorOf, inverse, quadratic, solve } from '../../../analysis/numeric/matrix.ts'

const size = 4
const entries = fc.array(fc.double({ min: -3, max: 3, noNaN: true }), {
  minLength: size * size,
  maxLength: size * size,
})

/** A symmetric, positive definite matrix: BB′ + I. */
const definite = entries.map((b) =>
  Float64Array.from({ length: size * size }, (_, at) => {
    const [i, j] = [Math.floor(at / size), at % size]
    const product = Array.from({ length: size }, (_, k) => b[i * size + k]! * b[j * size + k]!)
    return product.reduce((sum, one) => sum + one, Number(i === j))
  }),
)
const times = (matrix: Float64Array, x: ArrayLike<number>): number[] =>
  Array.from({ length: size }, (_, i) =>
    Array.from(x).reduce((sum, value, j) => sum + matrix[i * size + j]! * value, 0),
  )

test('a solution solves, an inverse inverts, a quadratic form is theirs', () => {
  fc.assert(
    fc.property(
      definite,
      fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: size, maxLength: size }),
      (a, b) => {
        const factor = factorOf(a, size)!
        const x = solve(factor, size, b)
        times(a, x).forEach((value, i) => {
          expect(value).toBeCloseTo(b[i]!, 8)
        })
        times(inverse(factor, size), b).forEach((value, i) => {
          expect(value).toBeCloseTo(x[i]!, 8)
        })
        expect(quadratic(factor, size, b)).toBeCloseTo(
          b.reduce((sum, one, i) => sum + one * x[i]!, 0),
          7,
        )
      },
    ),
  )
})

test('eigenvalues have the trace and the determinant of the matrix', () => {
  fc.assert(
    fc.property(definite, (a) => {
      const values = eigenvalues(a, size)
      const factor = factorOf(a, size)!
      const trace = [0, 1, 2, 3].reduce((sum, i) => sum + a[i * size + i]!, 0)
      const root = [0, 1, 2, 3].reduce((product, i) => product * factor[i * size + i]!, 1)
      expect(values.reduce((sum, one) => sum + one, 0)).toBeCloseTo(trace, 8)
      expect(values.reduce((product, one) => product * one, 1) / root ** 2).toBeCloseTo(1, 8)
    }),
  )
})

test('a singular matrix has no factor', () => {
  expect(factorOf(Float64Array.of(1, 2, 2, 4), 2)).toBeNull()
  expect(factorOf(Float64Array.of(0), 1)).toBeNull()
  expect(factorOf(Float64Array.of(Number.NaN), 1)).toBeNull()
})
