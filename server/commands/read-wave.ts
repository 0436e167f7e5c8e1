import type { Unit } from '../../analysis/dataset.ts'
import type { Wave } from '../../domain/api/waves.ts'
import { codebook } from '../../domain/codebook.ts'
import { type Instrument, itemsOf } from '../../domain/instrument.ts'
import { packedSize } from '../../domain/pack.ts'
import { sizeClass } from '../../domain/sample-design.ts'
import type { Database } from '../database/connect.ts'
import { streamResponses } from '../repositories/response-rows.ts'
import type { CountedUnit } from '../repositories/units.ts'
import { spokenItems } from '../spoken.ts'
import type { StoredWave } from '../stored-wave.ts'

/** What was answered, with the units. */
export type Rows = Pick<StoredWave, 'units' | 'codes' | 'unit' | 'seeds' | 'pace' | 'spoken'>

const asUnit = ({ name, stratum, people, slips, channel }: CountedUnit): Unit => ({
  name,
  sector: stratum,
  size: sizeClass(people),
  channel,
  people,
  // Who was given an open link is not known.
  issued: slips > 0 ? slips : null,
})

/** Everything that came through units, ready to be handed to another thread. */
export async function readWave(
  db: Database,
  wave: Wave,
  instrument: Instrument,
  units: readonly CountedUnit[],
): Promise<Rows> {
  const indexOf = new Map(units.map(({ id }, i) => [id, i]))
  const width = packedSize(codebook(instrument))
  const items = spokenItems(instrument).map(({ id }) => id)
  const itemCount = itemsOf(instrument).length
  const codes: Uint8Array[] = []
  const pace: Uint8Array[] = []
  const unit: number[] = []
  const seeds: number[] = []
  const spoken: Record<string, unknown>[] = []
  for await (const row of streamResponses(db, wave.id, items)) {
    const index = row.unit === null ? undefined : indexOf.get(row.unit)
    if (index === undefined) continue
    if (row.codes.length !== width) throw new Error(`a response has ${row.codes.length} bytes instead of ${width}`)
    codes.push(row.codes)
    pace.push(row.pace ?? new Uint8Array(itemCount))
    unit.push(index)
    seeds.push(row.seed)
    spoken.push(row.spoken)
  }
  return {
    units: units.map(asUnit),
    codes: joined(codes, width),
    unit: Int32Array.from(unit),
    seeds: Float64Array.from(seeds),
    pace: joined(pace, itemCount),
    spoken,
  }
}

function joined(rows: readonly Uint8Array[], width: number): Uint8Array {
  const all = new Uint8Array(rows.length * width)
  for (const [i, row] of rows.entries()) all.set(row, i * width)
  return all
}
