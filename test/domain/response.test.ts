import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson, leafOf, receiptOf } from '../../domain/response.ts'
import { sha256 } from '../../server/sha256.ts'

const parts = {
  wave: 'w1',
  instrumentHash: 'ab',
  stratum: '2',
  responseId: 'cd',
  answers: { a: 1, b: [2] },
  seed: 5,
  nonce: 'ef',
}

test('equal values have one canonical text, whatever the order of their keys', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const turned = Object.fromEntries(Object.entries(value).reverse())
      expect(canonicalJson(turned)).toBe(canonicalJson(value))
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})

test('the leaf changes with each of its parts', () => {
  const leaf = leafOf(sha256, parts)
  for (const change of [
    { wave: 'w2' },
    { instrumentHash: 'ac' },
    { stratum: '3' },
    { responseId: 'ce' },
    { answers: { a: 2, b: [2] } },
    { seed: 6 },
    { nonce: 'ee' },
  ])
    expect(leafOf(sha256, { ...parts, ...change })).not.toBe(leaf)
  expect(leafOf(sha256, { ...parts, answers: { b: [2], a: 1 } })).toBe(leaf)
})

test('receipts are short, readable and differ', () => {
  const receipts = Array.from({ length: 5000 }, (_, i) => receiptOf(sha256, String(i)))
  expect(new Set(receipts).size).toBe(5000)
  for (const receipt of receipts.slice(0, 100))
    expect(receipt).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/)
  // Every place uses the whole alphabet.
  for (const place of [0, 5, 13]) expect(new Set(receipts.map((receipt) => receipt[place])).size).toBe(32)
})
