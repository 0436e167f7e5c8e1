import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Cut } from '../../../analysis/text/bags.ts'
import { cluster } from '../../../analysis/text/cluster.ts'
import { seededRandom, shuffled } from '../../../domain/random.ts'

const subjects = [
  ['暖气', '温度', '供热', '冬天', '报修'],
  ['公交', '站点', '末班', '等车', '线路'],
  ['医院', '专家号', '报销', '看病', '外地'],
]

/** Comments on known subjects: three words of one, one of everybody's. */
function comments(each: number, seed = 1): Cut[] {
  const random = seededRandom(seed)
  return subjects.flatMap((words) =>
    Array.from({ length: each }, () => ({
      words: [...shuffled(words, random).slice(0, 3), ['老人', '孩子', '政府'][Math.floor(random() * 3)] as string],
      people: 1,
    })),
  )
}

const asSets = (texts: readonly Cut[]) => {
  const { clusters, rare } = cluster(texts)
  const names = (list: readonly number[]) => list.map((i) => texts[i]!.words.join('/')).sort()
  return { clusters: clusters.map((one) => ({ words: one.words, texts: names(one.texts) })), rare: names(rare) }
}

describe('clusters of comments', () => {
  test('known subjects are found apart, and named by their words', () => {
    const texts = comments(30)
    const { clusters } = cluster(texts)
    expect(clusters).toHaveLength(3)
    for (const { texts: members, words } of clusters) {
      const subject = subjects.findIndex((list) => list.includes(words[0]!))
      expect(new Set(members.map((i) => Math.floor(i / 30)))).toEqual(new Set([subject]))
    }
  })

  test('a voice like no other is kept apart', () => {
    const texts = [...comments(20), { words: ['骆驼', '博物馆'], people: 1 }, { words: [], people: 1 }]
    expect([...cluster(texts).rare].sort()).toEqual([60, 61])
  })

  test('what many people say in the same words is not rare', () => {
    const texts = [...comments(20), { words: ['骆驼', '博物馆'], people: 20 }]
    expect(cluster(texts).rare).toEqual([])
  })

  test('every text is in one place, and the order of the comments does not matter', () => {
    const word = fc.constantFrom(...subjects.flat(), '老人', '孩子')
    const text = fc.record({ words: fc.array(word, { maxLength: 5 }), people: fc.integer({ min: 1, max: 4 }) })
    fc.assert(
      fc.property(fc.array(text, { maxLength: 40 }), fc.integer(), (texts, seed) => {
        const { clusters, rare } = cluster(texts)
        const all = [...clusters.flatMap((one) => one.texts), ...rare]
        expect(all.sort((a, b) => a - b)).toEqual([...texts.keys()])
        expect(asSets(shuffled(texts, seededRandom(seed)))).toEqual(asSets(texts))
      }),
      { numRuns: 60 },
    )
  })

  test('fewer than ten people are read one by one', () => {
    expect(cluster(comments(3))).toEqual({ clusters: [], rare: expect.any(Array) })
    expect(cluster([])).toEqual({ clusters: [], rare: [] })
  })
})
