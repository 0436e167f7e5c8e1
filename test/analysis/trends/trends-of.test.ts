import { describe, expect, test } from 'vitest'
import { findIssues } from '../../../analysis/report/find-issues.ts'
import { trendsOf, type WaveFound } from '../../../analysis/report/trends/trends-of.ts'
import type { Instrument } from '../../../domain/instrument.ts'
import { inputOf, simulatedFindings, simulatedWave } from '../../support/simulated-findings.ts'

// Answering and analysing take seconds: once for each year.
const found = new Map([1, 2].map((seed) => [seed, simulatedFindings({}, simulatedWave(seed))]))
const waveOf = (seed: number, instrument = simulatedWave().instrument): WaveFound => ({
  id: `w${seed}`,
  name: `${seed}`,
  findings: found.get(seed)!,
  instrument,
})
const rewritten = (change: (item: Instrument['sections'][number]['items'][number]) => object): Instrument => {
  const { instrument } = simulatedWave()
  const { priority } = instrument.analysis
  return {
    ...instrument,
    sections: instrument.sections.map((section) => ({
      ...section,
      items: section.items.map((item) =>
        item.id === priority ? { ...item, ...change(item) } : item,
      ) as typeof section.items,
    })),
  }
}

describe('trends', () => {
  test('of a wave beside itself show no change at all', () => {
    const trends = trendsOf([waveOf(1), { ...waveOf(1), id: 'again' }])
    for (const { mention, satisfaction } of trends.issues)
      for (const { steps } of [mention, satisfaction]) {
        expect(steps[0]!.break).toBeNull()
        expect(steps[0]!.change!.value).toBe(0)
        expect(steps[0]!.change!.isSignificant).toBe(false)
      }
  })

  test('have errors of both waves in the error of a change', () => {
    const [before, after] = [waveOf(1), waveOf(2)]
    const trends = trendsOf([before, after])
    trends.issues.forEach(({ mention }, k) => {
      const [a, b] = [before, after].map(({ findings }) => findings.issues[k]!.mention)
      if (!a?.isEstimable || !b?.isEstimable) throw new Error('no share')
      const { change } = mention.steps[0]!
      expect(change!.value).toBeCloseTo(b.value - a.value, 12)
      expect(change!.standardError ** 2).toBeCloseTo(a.standardError! ** 2 + b.standardError! ** 2, 12)
      expect(change!.low).toBeLessThan(change!.value)
    })
  })

  test('break where wording, choices or the limit were changed, and say which', () => {
    const { instrument } = simulatedWave()
    const breakAfter = (changed: Instrument) =>
      new Set(
        trendsOf([waveOf(1, instrument), waveOf(2, changed)]).issues.map(({ mention }) => mention.steps[0]!.break),
      )
    expect(breakAfter(rewritten(() => ({ text: { 'zh-CN': '别的问法' } })))).toEqual(new Set(['wording_changed']))
    expect(breakAfter(rewritten(() => ({ max: 3 })))).toEqual(new Set(['limit_changed']))
    expect(
      breakAfter(rewritten((item) => ('categories' in item ? { categories: item.categories.slice(1) } : {}))),
    ).toEqual(new Set(['choices_changed']))
    expect(
      breakAfter(rewritten((item) => ('categories' in item ? { categories: [...item.categories].reverse() } : {}))),
    ).toEqual(new Set([null]))
  })

  test('tell no change from or to volunteers', () => {
    const volunteers = findIssues({
      ...inputOf(simulatedWave()),
      design: { ...simulatedWave().design, isProbability: false },
    })
    const trends = trendsOf([{ ...waveOf(1), findings: volunteers }, waveOf(2)])
    for (const { mention } of trends.issues)
      expect(mention.steps).toEqual([{ change: null, break: 'not_a_probability_sample' }])
  })

  test('of one wave have points and no steps', () => {
    const trends = trendsOf([waveOf(1)])
    expect(trends.issues.length).toBe(60)
    expect(trends.issues.every(({ mention }) => mention.points.length === 1 && mention.steps.length === 0)).toBe(true)
  })
})
