import { afterEach, expect, test, vi } from 'vitest'
import type { AskedForm } from '../../../analysis/report/forms/form.ts'
import { keptForms } from '../../../client/reports/review/kept-forms.ts'

const annex: AskedForm = { form: 'annex', language: 'zh-CN' }
const brief: AskedForm = { form: 'brief', language: 'zh-CN' }
const { signal } = new AbortController()

/** Answers as the server does, and tells which forms were asked for. */
function serverWith(state: { edits: string[]; sections?: string[] }) {
  const asked: (string | null)[] = []
  vi.stubGlobal('fetch', async (address: string) => {
    const { pathname, searchParams } = new URL(address, 'http://minyi')
    if (pathname.endsWith('/review')) return Response.json({ versions: [], comments: [], marks: [] })
    asked.push(searchParams.get('form'))
    return Response.json({ report: null, edits: [...state.edits], sections: [...(state.sections ?? [])] })
  })
  return asked
}
afterEach(() => vi.unstubAllGlobals())

test('a form that was read is not asked for again, until all are forgotten', async () => {
  const asked = serverWith({ edits: [] })
  const forms = keptForms('w')
  for (const form of [annex, brief, annex, brief]) expect((await forms.read(form, signal)).asked).toEqual(form)
  expect(asked).toEqual(['annex', 'brief'])
  forms.forget()
  await forms.read(annex, signal)
  expect(asked).toEqual(['annex', 'brief', 'annex'])
})

test('where a later form shows that a colleague has changed something, the earlier ones are read anew', async () => {
  const state = { edits: [] as string[] }
  const asked = serverWith(state)
  const forms = keptForms('w')
  await forms.read(annex, signal)
  state.edits.push('an edit')
  await forms.read(brief, signal)
  expect((await forms.read(annex, signal)).edits).toEqual(['an edit'])
  expect(asked).toEqual(['annex', 'brief', 'annex'])
})

test('the same where something else has changed what a section says', async () => {
  const state = { edits: [], sections: ['before'] }
  const asked = serverWith(state)
  const forms = keptForms('w')
  await forms.read(annex, signal)
  state.sections[0] = 'after'
  await forms.read(brief, signal)
  await forms.read(annex, signal)
  expect(asked).toEqual(['annex', 'brief', 'annex'])
})

test('what could not be read is asked for again', async () => {
  const forms = keptForms('w')
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')))
  await expect(forms.read(brief, signal)).rejects.toMatchObject({ details: { offline: true } })
  serverWith({ edits: [] })
  expect((await forms.read(brief, signal)).asked).toEqual(brief)
})
