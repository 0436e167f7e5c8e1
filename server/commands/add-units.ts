import type { UnitRow } from '../../domain/api/waves.ts'
import { Problem } from '../../domain/problem.ts'
import type { Database } from '../database/connect.ts'
import { randomId } from '../random-code.ts'
import { insertUnits, listUnitNames } from '../repositories/units.ts'
import { lockWave } from '../repositories/waves.ts'
import { newLink } from './create-wave.ts'

interface RowFault {
  /** Counted from 1. */
  readonly row: number
  readonly code: 'name_twice' | 'name_exists' | 'unknown_stratum' | 'text_unreadable'
}

/** Adds all units or none. */
export const addUnits = (db: Database, wave: string, rows: readonly UnitRow[]): Promise<{ added: number }> =>
  db.transaction().execute(async (transaction) => {
    const { design, state } = await lockWave(transaction, wave)
    if (state === 'closed') throw new Problem('wave_closed')
    const strata = new Set(design.strata.map(({ code }) => code))
    const faults = faultsOf(rows, new Set(await listUnitNames(transaction, wave)), strata)
    if (faults.length > 0) throw new Problem('units_invalid', { rows: faults })
    await insertUnits(
      transaction,
      wave,
      rows.map((row) => ({ ...row, id: randomId(), link: newLink() })),
    )
    return { added: rows.length }
  })

function faultsOf(rows: readonly UnitRow[], existing: ReadonlySet<string>, strata: ReadonlySet<number>): RowFault[] {
  const first = new Map<string, number>()
  return rows.flatMap(({ name, stratum }, i): RowFault[] => {
    const row = i + 1
    const isTwice = first.has(name)
    first.set(name, row)
    return [
      ...(existing.has(name) ? [{ row, code: 'name_exists' as const }] : []),
      ...(isTwice ? [{ row, code: 'name_twice' as const }] : []),
      ...(strata.has(stratum) ? [] : [{ row, code: 'unknown_stratum' as const }]),
      ...(name.includes('\u0000') ? [{ row, code: 'text_unreadable' as const }] : []),
    ]
  })
}
