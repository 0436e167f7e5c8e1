/** Object ids of the PostgreSQL types that we read in our own way: days as texts, counts and sums as numbers, bytes at once. */
const day = 1082
const bigint = 20
const numeric = 1700
const bytes = 17

export const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  [day]: (text) => text,
  [bigint]: Number,
  [numeric]: Number,
  // A backslash, an x and hexadecimal digits.
  [bytes]: (text) => Buffer.from(text.slice(2), 'hex'),
}

/** The same for the embedded database, whose own way of writing bytes takes several times as long. */
export const embeddedTypes = () => ({
  parsers: { ...parsers },
  serializers: {
    [bytes]: (own: Uint8Array) => `\\x${Buffer.from(own.buffer, own.byteOffset, own.byteLength).toString('hex')}`,
  },
})

/** Days are days in China, wherever the server stands. */
export const timeZone = 'Asia/Shanghai'
