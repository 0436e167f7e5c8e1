import type { Findings } from '../../analysis/report/findings.ts'
import { buildApp } from '../app.ts'
import { findWaveIssues } from '../commands/find-wave-issues.ts'
import { openContext } from '../context.ts'
import { demoPlan } from '../fill-demo.ts'
import { simulateWave } from '../simulate-wave.ts'
import { trueShares } from '../simulation/city.ts'
import { defineCommand, wholeNumber } from './command.ts'

export const simulate = defineCommand({
  options: {
    responses: { type: 'string', default: '1500', placeholder: 'N', summary: '大约多少份答卷 · how many, about' },
    seed: {
      type: 'string',
      default: '1',
      placeholder: 'N',
      summary: '相同的数得到相同的城市 · the same city for the same number',
    },
    careless: {
      type: 'string',
      default: '0',
      placeholder: 'PERCENT',
      summary: '其中不认真填的人，百分比 · people who fill it in without care, percent',
    },
    name: { type: 'string', default: demoPlan.name, placeholder: 'NAME', summary: '期次名称 · name of the wave' },
  },
  run: async (values, { config, print, progress }) => {
    const plan = {
      name: values.name.trim() || demoPlan.name,
      seed: wholeNumber('seed', values.seed),
      responses: wholeNumber('responses', values.responses, 100),
      careless: Math.min(100, wholeNumber('careless', values.careless)) / 100,
    }
    const context = await openContext(config)
    const app = await buildApp(context)
    try {
      const address = await app.listen({ port: 0, host: '127.0.0.1' })
      const begin = Date.now()
      const { wave, city, received } = await simulateWave(context, address, plan, (done, of) =>
        progress(`  ${done} / ${of}`),
      )
      const seconds = Math.round((Date.now() - begin) / 1000)
      print(`收到 ${received} 份答卷（合成数据）· ${received} responses (synthetic data), ${seconds} s`)
      const { findings } = await findWaveIssues(context.db, wave)
      const shares = trueShares(city)
      print(againstTruth(findings, new Map(city.issues.map((issue, k) => [issue, shares[k] ?? 0]))))
      print(`期次 · wave: ${wave}`)
      print(`启动后打开 · after npm start, open: ${config.origin}/waves/${wave}/report`)
    } finally {
      await app.close()
      await context.close()
    }
  },
})

/** How many true shares lie in their intervals, and how far the estimates are from them. */
export function againstTruth({ issues }: Findings, truth: ReadonlyMap<string, number>): string {
  const pairs = issues.flatMap(({ issue, mention }) =>
    mention.isEstimable ? [{ ...mention, truth: truth.get(issue) ?? Number.NaN }] : [],
  )
  const inside = pairs.filter(
    ({ interval95, truth: share }) => interval95 && interval95.low <= share && share <= interval95.high,
  )
  const errors = pairs.map(({ value, truth: share }) => Math.abs(value - share) * 100)
  const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length
  return [
    `真实比例落在 95% 置信区间内 · true shares inside their 95 % intervals: ${inside.length} / ${pairs.length}`,
    `估计值与真实值相差（百分点）· estimates differ from the truth by (points): 平均 · mean ${mean.toFixed(2)}, 最大 · at most ${Math.max(...errors).toFixed(2)}`,
  ].join('\n')
}
