import { answersCsv } from '../../analysis/export/answers-csv.ts'
import { codebookCsv } from '../../analysis/export/codebook-csv.ts'
import { designCodebook, designCsv } from '../../analysis/export/design-csv.ts'
import { releaseOrigins } from '../../analysis/export/origins.ts'
import { codebook } from '../../domain/codebook.ts'
import { unpack } from '../../domain/pack.ts'
import { sizeClass } from '../../domain/sample-design.ts'
import type { Database } from '../database/connect.ts'
import { streamResponses } from '../repositories/response-rows.ts'
import { listAllUnits } from '../repositories/units.ts'
import { getInstrument, getVersionOf } from '../repositories/versions.ts'
import { getWave } from '../repositories/waves.ts'
import { sha256 } from '../sha256.ts'
import { spokenItems, textReader } from '../spoken.ts'

export interface Exported {
  /** What the columns and codes mean. */
  readonly codebook: string
  /** The data file in pieces, the line of names first. */
  readonly lines: AsyncGenerator<string>
}

/** All answers of a wave as codes: no unit, no day, no id, no stratum and size of few, and no words unless they are asked for. */
export async function exportAnswers(db: Database, waveId: string, withTexts: boolean): Promise<Exported> {
  const wave = await getWave(db, waveId)
  const instrument = await getInstrument(db, await getVersionOf(db, waveId))
  const variables = codebook(instrument)
  const units = (await listAllUnits(db, waveId)).map((unit) => ({ ...unit, size: sizeClass(unit.people) }))
  const sizes = new Map(units.map(({ id, size }) => [id, size]))
  const csv = answersCsv(variables, withTexts, releaseOrigins(units))
  const readTexts = textReader(instrument)
  const items = withTexts ? spokenItems(instrument).map(({ id }) => id) : []
  async function* lines(): AsyncGenerator<string> {
    yield csv.head
    for await (const { codes, spoken, seed, stratum, unit } of streamResponses(db, waveId, items)) {
      const texts = withTexts ? readTexts(spoken, seed) : {}
      const cells = unpack(variables, codes).map((cell, i) => texts[variables[i]?.name ?? ''] ?? cell)
      yield csv.line({ stratum, size: unit === null ? null : (sizes.get(unit) ?? null) }, cells)
    }
  }
  return { codebook: codebookCsv(variables, wave.design, withTexts), lines: lines() }
}

/**
 * The same for computing errors again: with sampling units as numbers in an order that tells nothing, and design
 * weights. Only who came through a unit, as in every estimate.
 */
export async function exportWithDesign(db: Database, waveId: string): Promise<Exported> {
  const wave = await getWave(db, waveId)
  const variables = codebook(await getInstrument(db, await getVersionOf(db, waveId)))
  const units = (await listAllUnits(db, waveId))
    .map((unit) => ({ ...unit, sector: unit.stratum, size: sizeClass(unit.people), order: sha256(unit.id) }))
    .sort((a, b) => (a.order < b.order ? -1 : 1))
  const places = new Map(units.map(({ id }, place) => [id, place]))
  const csv = designCsv(variables, units, wave.design)
  async function* lines(): AsyncGenerator<string> {
    yield csv.head
    for await (const { codes, unit } of streamResponses(db, waveId, [])) {
      const place = unit === null ? undefined : places.get(unit)
      if (place !== undefined) yield csv.line(place, unpack(variables, codes))
    }
  }
  return { codebook: codebookCsv(variables, wave.design, false) + designCodebook(), lines: lines() }
}
