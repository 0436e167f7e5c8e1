import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { getAt, type Json } from '../../../client/designer/document/json.ts'
import { addItem, remove } from '../../../client/designer/document/outline-edits.ts'
import { createEditor, takingBack } from '../../../client/designer/editor.ts'
import { emptyInstrument } from '../../../domain/seed/empty.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const first = { section: 0, item: 0 }
const text = ['sections', 0, 'items', 0, 'text', 'zh-CN']
const start = () => createEditor(emptyInstrument('试一试') as Json)

test('undo returns to where the change was made', () => {
  const editor = start()
  editor.set(text, '新题目')
  editor.open({ section: null, item: null })
  editor.undo()
  expect(editor.place.value).toEqual(first)
  expect(getAt(editor.document.value, text)).toBe('请写题目')
  editor.redo()
  expect(getAt(editor.document.value, text)).toBe('新题目')
})

test('undoing the removal of an item opens that item again', () => {
  const editor = start()
  editor.apply(addItem(editor.document.value, first, 'scale'))
  editor.open(first)
  editor.apply(remove(editor.document.value, first))
  editor.undo()
  expect(editor.place.value).toEqual(first)
})

test('a change to the same value is no step', () => {
  const editor = start()
  editor.set(text, '请写题目')
  expect(editor.canUndo.value).toBe(false)
})

test('faults follow the typing after a pause, and the last good document stays for the preview', () => {
  const editor = start()
  const codes = () => editor.checked.value.faults.map(({ code }) => code)
  const good = editor.checked.value.shown
  editor.set(text, '')
  expect(codes()).not.toContain('text_missing')
  vi.advanceTimersByTime(300)
  expect(codes()).toEqual(['text_missing'])
  expect(editor.checked.value).toMatchObject({ shown: good, isShownNew: false })
  editor.undo()
  vi.advanceTimersByTime(300)
  expect(codes()).not.toContain('text_missing')
  expect(editor.checked.value.isShownNew).toBe(true)
})

test('taking back later leaves alone what was changed since', () => {
  const editor = start()
  const putBack = vi.fn()
  editor.set(text, 'a')
  const takeBack = takingBack(editor, putBack)
  takeBack()
  expect(getAt(editor.document.value, text)).toBe('请写题目')
  editor.set(text, 'b')
  const tooLate = takingBack(editor, putBack)
  editor.set(['title', 'zh-CN'], '别的')
  tooLate()
  expect(putBack).toHaveBeenCalledOnce()
  expect(getAt(editor.document.value, ['title', 'zh-CN'])).toBe('别的')
})

test('texts are written in the languages of the questionnaire, Chinese first', () => {
  const editor = start()
  editor.set(['languages'], ['ru', 'zh-CN', 'en'])
  expect(editor.languages.value).toEqual(['zh-CN', 'en', 'ru'])
  editor.set(['languages'], [])
  expect(editor.languages.value).toEqual(['zh-CN'])
})
