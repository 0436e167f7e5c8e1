import fc from 'fast-check'
import { expect, test } from 'vitest'
import { matchPath } from '../../../client/ui/match-path.ts'

test('parameters come back as they were put into the address', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (wave, unit) => {
      const path = `/waves/${encodeURIComponent(wave)}/posters/${encodeURIComponent(unit)}`
      expect(matchPath('/waves/:wave/posters/:unit', path)).toEqual({ wave, unit })
    }),
  )
})

test('a closing slash makes no difference', () => {
  expect(matchPath('/waves/:wave', '/waves/7/')).toEqual({ wave: '7' })
  expect(matchPath('/', '/')).toEqual({})
})

test('other addresses do not fit', () => {
  expect(matchPath('/waves/:wave', '/waves')).toBeNull()
  expect(matchPath('/waves/:wave', '/waves/7/report')).toBeNull()
  expect(matchPath('/waves/:wave', '/surveys/7')).toBeNull()
})

test('a broken escape is kept as it stands', () => {
  expect(matchPath('/waves/:wave', '/waves/%E0')).toEqual({ wave: '%E0' })
})
