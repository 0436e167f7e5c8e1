import { codebook } from '../../domain/codebook.ts'
import type { Instrument } from '../../domain/instrument.ts'
import type { SampleDesign } from '../../domain/sample-design.ts'
import { seedDesign } from '../../domain/seed/design.ts'

/** Strata, margins and populations that a new wave starts with; people fill in what is known of their city. */
export function defaultDesign(instrument: Instrument): SampleDesign {
  const variables = new Map(codebook(instrument).map((variable) => [variable.name, variable]))
  const codesOf = (name: string) => variables.get(name)?.codes?.map(({ code }) => code) ?? []
  const covers = (name: string, codes: readonly number[]) => codes.every((code) => codesOf(name).includes(code))
  const asks = ({ variables: names, cells }: SampleDesign['margins'][number]) =>
    names.every(
      (name, i) =>
        name.startsWith('@') ||
        covers(
          name,
          cells.map((cell) => cell.codes[i] ?? 0),
        ),
    )
  const sectors = seedDesign.strata.map(({ code }) => code)
  if (instrument.id === 'hot-issues-2026' && covers('sector', sectors) && seedDesign.margins.every(asks))
    return seedDesign
  const sector = variables.get('sector')?.codes ?? []
  const strata = sector.map(({ code, label }) => ({ code, name: label['zh-CN'], population: 0 }))
  const all = [{ code: 1, name: '全体', population: 0 }]
  return { isProbability: false, strata: strata.length ? strata : all, margins: [], source: '' }
}
