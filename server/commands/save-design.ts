import { codebook } from '../../domain/codebook.ts'
import { Problem } from '../../domain/problem.ts'
import type { SampleDesign } from '../../domain/sample-design.ts'
import type { Database } from '../database/connect.ts'
import { listStrata } from '../repositories/fieldwork.ts'
import { getInstrument } from '../repositories/versions.ts'
import { lockWave, updateDesign } from '../repositories/waves.ts'

const ofFrame = ['@sector', '@size']

/** Saves strata and margins. Strata that have units stay, and margins speak of variables that are asked. */
export const saveDesign = (db: Database, wave: string, design: SampleDesign): Promise<void> =>
  db.transaction().execute(async (transaction) => {
    const { version } = await lockWave(transaction, wave)
    const known = new Set([...ofFrame, ...codebook(await getInstrument(transaction, version)).map(({ name }) => name)])
    const used = (await listStrata(transaction, wave)).map(({ stratum }) => stratum)
    const faults = faultsOf(design, known, used)
    if (faults.length > 0) throw new Problem('invalid_request', { faults })
    await updateDesign(transaction, wave, design)
  })

interface DesignFault {
  readonly code: string
  readonly path: readonly (string | number)[]
}

function faultsOf(design: SampleDesign, known: ReadonlySet<string>, used: readonly number[]): DesignFault[] {
  const codes = design.strata.map(({ code }) => code)
  const strata = codes.flatMap((code, i) =>
    codes.indexOf(code) < i ? [{ code: 'stratum_twice', path: ['strata', i] }] : [],
  )
  const missing = used.filter((code) => !codes.includes(code))
  const margins = design.margins.flatMap((margin, m) => [
    ...margin.variables
      .filter((name) => !known.has(name))
      .map((name) => ({ code: 'unknown_variable', path: ['margins', m, 'variables', name] })),
    ...margin.cells.flatMap((cell, c) =>
      cell.codes.length === margin.variables.length ? [] : [{ code: 'bad_cell', path: ['margins', m, 'cells', c] }],
    ),
  ])
  return [...strata, ...missing.map((code) => ({ code: 'stratum_in_use', path: ['strata', code] })), ...margins]
}
