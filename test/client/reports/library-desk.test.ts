import { signal } from '@preact/signals'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import type { LibraryDesk, Standing } from '../../../client/reports/library/library-desk.ts'
import { libraryEditOf } from '../../../domain/library-edit.ts'
import { measures } from '../../../domain/seed/measures/index.ts'
import { stubBrowser } from '../ui/browser-stubs.ts'

stubBrowser()
const { change } = await import('../../../client/reports/library/library-desk.ts')
const { shownToast } = await import('../../../client/ui/show-toast.ts')

const entry = { measure: measures[0]!, state: 'edited', hasHistory: true } as const
const older = { ...libraryEditOf(entry.measure), text: '每月公布一次各路公交的准点率。' }
const deskOf = (): LibraryDesk => ({ left: signal({}), reload: vi.fn(), run: (work) => work() })
let bodies: Standing[]
let status: number
beforeEach(() => {
  bodies = []
  status = 200
  vi.stubGlobal('fetch', async (_address: string, init: { body: string }) => {
    bodies.push(JSON.parse(init.body))
    return Response.json({ done: true }, { status })
  })
})
afterAll(() => vi.unstubAllGlobals())

test('what is pressed before the list is read anew keeps the words of what was pressed first, as does its undoing', async () => {
  const desk = deskOf()
  await change(desk, { entry, next: () => ({ edit: older, isRetired: false }), said: '' })
  await change(desk, { entry, next: (before) => ({ ...before, isRetired: true }), said: '' })
  shownToast.value?.undo?.()
  await vi.waitFor(() => expect(desk.reload).toHaveBeenCalledTimes(3))
  expect(bodies).toEqual([false, true, false].map((isRetired) => ({ edit: older, isRetired })))
  expect(desk.left.value).toEqual({ [entry.measure.id]: { edit: older, isRetired: false } })
})

test('a measure of the library that could not be stored is not taken for stored, and the list is read anew', async () => {
  const desk = deskOf()
  status = 500
  await expect(change(desk, { entry, next: (before) => before, said: '' })).rejects.toThrow('internal')
  expect(desk.left.value).toEqual({})
  expect(desk.reload).toHaveBeenCalledOnce()
})
