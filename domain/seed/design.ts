import type { SampleDesign } from '../sample-design.ts'

const source = '示例人口数，仅供演示'
const total = (populations: readonly number[]) => populations.reduce((sum, population) => sum + population, 0)

const offices = [3_000, 4_500, 1_500]
const communities = [2_000, 16_000, 60_000]
const companies = [14_000, 19_000, 10_000]
const bySector = [offices, communities, companies]

const oneWay = (variable: string, populations: readonly number[]) => ({
  id: variable,
  variables: [variable],
  cells: populations.map((population, i) => ({ codes: [i + 1], population })),
  source,
})

/** Sample design of the synthetic city: invented populations of 130,000 adults, marked as examples. */
export const seedDesign: SampleDesign = {
  isProbability: true,
  strata: ['机关', '社区', '企业'].map((name, i) => ({ code: i + 1, name, population: total(bySector[i] ?? []) })),
  margins: [
    {
      id: 'sector_size',
      variables: ['@sector', '@size'],
      cells: bySector.flatMap((sizes, sector) =>
        sizes.map((population, size) => ({ codes: [sector + 1, size + 1], population })),
      ),
      source,
    },
    oneWay('sex', [66_000, 64_000]),
    oneWay('age', [23_000, 27_000, 27_000, 25_000, 17_000, 11_000]),
  ],
  source,
}
