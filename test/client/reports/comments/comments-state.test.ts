import { beforeAll, expect, test } from 'vitest'
import { stubBrowser } from '../../ui/browser-stubs.ts'

let readCommentView: typeof import('../../../../client/reports/comments/comments-state.ts').readCommentView
beforeAll(async () => {
  stubBrowser()
  readCommentView = (await import('../../../../client/reports/comments/comments-state.ts')).readCommentView
})
const read = (query: string) => readCommentView(new URLSearchParams(query))

test('the address says what is shown', () => {
  expect(read('tab=code&filter=@sector:2&group=E&cluster=3&search=%E6%9A%96%E6%B0%94&page=2')).toEqual({
    tab: 'code',
    sector: 2,
    group: 'E',
    cluster: 3,
    search: '暖气',
    page: 2,
  })
  expect(read('cluster=rare')).toMatchObject({ cluster: 'rare' })
})

test('nonsense in the address counts as unset', () => {
  expect(read('tab=x&sector=-1&cluster=many&page=0')).toEqual(read(''))
})
