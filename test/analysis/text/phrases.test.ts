import { describe, expect, test } from 'vitest'
import { phrases, type Runs } from '../../../analysis/text/phrases.ts'

const text = (words: string, people = 1): Runs => ({ runs: words.split('|').map((run) => run.split(' ')), people })
const noise = ['甲 乙', '丙 丁', '戊 己', '庚 辛', '壬 癸', '子 丑'].flatMap((words) => [text(words), text(words)])
const isContent = (word: string) => word !== '的'
const found = (texts: readonly Runs[]) => phrases(texts, isContent).map(({ words }) => words.join(' '))

describe('phrases', () => {
  test('count people, not mentions', () => {
    const [first] = phrases([text('暖气 不热|暖气 不热', 2), text('暖气 不热'), ...noise], isContent)
    expect(first).toMatchObject({ words: ['暖气', '不热'], people: 3 })
  })

  test('inside a longer phrase that is always whole are not listed on their own', () => {
    expect(found([text('老旧 小区 改造', 5), ...noise])).toEqual(['老旧 小区 改造'])
  })

  // Frantzi, Ananiadou & Mima (2000), eq. 3: log₂ 2 · (9 − 5) and log₂ 3 · 5.
  test('have the C-value of the formula', () => {
    const list = phrases([text('老旧 小区 改造', 5), text('老旧 小区', 4), ...noise], isContent)
    expect(list.map(({ words, cValue }) => [words.length, cValue])).toEqual([
      [3, Math.log2(3) * 5],
      [2, 4],
    ])
  })

  test('do not reach over a sign, begin with a stop word or come from fewer than three people', () => {
    expect(found([text('暖气|不热', 5), text('的 路灯', 5), text('电梯 坏', 2), ...noise])).toEqual([])
  })

  test('are no words that only stand together by chance', () => {
    expect(found([text('老人 孩子', 3), text('老人', 20), text('孩子', 20)])).toEqual([])
  })
})
