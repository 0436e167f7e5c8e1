import { expect, test } from 'vitest'
import { isContent } from '../../analysis/text/stop-words.ts'
import { parseInstrument } from '../../domain/instrument.ts'
import { hotIssues2026 } from '../../domain/seed/hot-issues-2026.ts'
import { segmenterFor } from '../../server/segment-words.ts'

const parsed = parseInstrument(hotIssues2026())
if (!parsed.success) throw parsed.error
const segment = segmenterFor(parsed.data)
const contentOf = (text: string) => segment(text).filter(isContent)

test('a comment is cut into the words that say what it is about', () => {
  expect(contentOf('顶楼西户屋里只有十七度，孩子写作业要披棉袄。')).toEqual(
    expect.arrayContaining(['顶楼', '孩子', '棉袄']),
  )
})

test('local words and search words of issues are held together', () => {
  expect(contentOf('老两口盼着能加装电梯，背街小巷清雪靠自己')).toEqual(
    expect.arrayContaining(['加装电梯', '背街小巷', '清雪']),
  )
})

test('what was masked is no word', () => {
  expect(contentOf('打〔电话〕找〔姓名〕')).toEqual(['打', '找'])
})
