/** Numbers that are added one by one: a byte each while all are small and whole, else eight. */
export interface NumberColumn {
  add(value: number): void
  /** As floating-point numbers; NaN where missing. A copy where they are stored as bytes. */
  numbers(): Float64Array
}

const missing = -128
const isSmall = (value: number): boolean => (value | 0) === value && value > missing && value < 128

export function numberColumn(): NumberColumn {
  let size = 0
  let small: Int8Array | null = new Int8Array(1024)
  let wide = new Float64Array(0)
  const widen = (): void => {
    wide = new Float64Array(Math.max(1024, small!.length))
    for (let i = 0; i < size; i++) wide[i] = small![i] === missing ? Number.NaN : small![i]!
    small = null
  }
  const addWide = (value: number): void => {
    if (size === wide.length) {
      const larger = new Float64Array(size * 2)
      larger.set(wide)
      wide = larger
    }
    wide[size++] = value
  }
  return {
    add: (value) => {
      if (!small) return addWide(value)
      const isMissing = Number.isNaN(value)
      // A negative zero is a number that bytes don't have.
      if (!isMissing && (!isSmall(value) || Object.is(value, -0))) {
        widen()
        return addWide(value)
      }
      if (size === small.length) {
        const larger = new Int8Array(size * 2)
        larger.set(small)
        small = larger
      }
      small[size++] = isMissing ? missing : value
    },
    numbers: () => {
      if (!small) return wide.subarray(0, size)
      const copy = new Float64Array(size)
      for (let i = 0; i < size; i++) copy[i] = small[i] === missing ? Number.NaN : small[i]!
      return copy
    },
  }
}
