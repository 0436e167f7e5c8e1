import { expect, test } from 'vitest'
import { dayWords, periodWords, quarterAfter } from '../../../analysis/report/phrases/dates.ts'
import { chance, chineseNumber, percent, points } from '../../../analysis/report/phrases/numbers.ts'
import { subjectOf, titleOf } from '../../../analysis/report/phrases/title.ts'

test('days are written without leading zeros', () => {
  expect(dayWords('2026-09-05')).toBe('2026年9月5日')
  expect(periodWords('2026-08-18', '2026-09-20')).toBe('2026年8月18日至9月20日')
  expect(periodWords('2026-12-18', '2027-01-02')).toBe('2026年12月18日至2027年1月2日')
  expect(periodWords('2026-12-18', '2026-12-18')).toBe('2026年12月18日')
  expect(periodWords(null, '2026-12-18')).toBe('')
})

test.each([
  ['2026-10-15', 1, '2027年第一季度'],
  ['2026-10-15', 5, '2028年第一季度'],
  ['2026-03-31', 1, '2026年第二季度'],
  ['2026-04-01', 3, '2027年第一季度'],
  ['2026-12-31', 20, '2031年第四季度'],
])('%s and %i quarters is %s', (day, quarters, words) => {
  expect(quarterAfter(day, quarters)).toBe(words)
})

test.each([
  ['满洲里市干部群众关心的热点问题调查', '满洲里市干部群众关心的热点问题'],
  ['《北山县居民满意度问卷调查》', '北山县居民满意度'],
  ['关于群众诉求的调查问卷', '群众诉求'],
  ['民生问题', '民生问题'],
  ['小问卷', '小问卷'],
])('the subject of %s is %s', (title, subject) => {
  expect(subjectOf(title)).toBe(subject)
})

test('a year in the title is not named twice', () => {
  expect(titleOf('2025年民生调查', '2026', null)).toBe('关于2025年民生的调查分析报告')
  expect(titleOf('民生调查', '2026', '企业')).toBe('关于2026年民生的调查分析报告（企业）')
})

test('certainty never reads as all or nothing', () => {
  expect([1, 0.995, 0.5, 0.004, 0].map(chance)).toEqual(['>99%', '>99%', '50%', '<1%', '<1%'])
})

test('percentages and points have one decimal', () => {
  expect([percent(0.3), percent(0), percent(1), points(0.0813)]).toEqual(['30.0%', '0.0%', '100.0%', '8.1'])
})

test('Chinese numbers reach ninety-nine', () => {
  expect([1, 10, 11, 20, 35, 99].map(chineseNumber)).toEqual(['一', '十', '十一', '二十', '三十五', '九十九'])
})
