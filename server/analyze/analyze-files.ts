import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { columnsOf } from '../../analysis/plan/columns-of.ts'
import type { ColumnNeed, PlanData } from '../../analysis/plan/data.ts'
import { isPlanFault } from '../../analysis/plan/fault.ts'
import { type PlanResults, runPlan } from '../../analysis/plan/run-plan.ts'
import type { CsvFault } from './csv-fault.ts'
import { csvFaultWords, missingColumnWords, planFaultWords } from './fault-words.ts'
import { readCsv } from './read-csv.ts'
import { readPlan } from './read-plan.ts'

/** How far it is: rows read with the share of the file, then entries done. */
export interface Watch {
  reading(rows: number, share: number): void
  estimating(done: number, of: number): void
}

const isFaults = (data: PlanData | readonly CsvFault[]): data is readonly CsvFault[] => Array.isArray(data)

function dataFaultWords(fault: CsvFault, needs: readonly ColumnNeed[], files: { plan: string; data: string }): string {
  if (fault.code !== 'unknown_column') return csvFaultWords(fault, files.data)
  const need = needs.find(({ name }) => name === fault.details.column)
  return missingColumnWords(fault, need?.path ?? [], files.plan)
}

const pieces = 1024 * 1024

/** Carries out a plan on a CSV; lines for everything that is wrong with either, and then no results. */
export async function analyzeFiles(
  paths: { readonly plan: string; readonly data: string },
  watch: Watch,
): Promise<PlanResults | readonly string[]> {
  const files = { plan: basename(paths.plan), data: basename(paths.data) }
  const plan = readPlan(await readFile(paths.plan, 'utf8'), files.plan)
  if (!('estimates' in plan)) return plan
  const { size } = await stat(paths.data)
  const needs = columnsOf(plan)
  const data = await readCsv(createReadStream(paths.data, { highWaterMark: pieces }), {
    needs,
    missing: plan.missing,
    onRows: (rows, bytes) => watch.reading(rows, size > 0 ? bytes / size : 1),
  })
  if (isFaults(data)) return data.map((fault) => dataFaultWords(fault, needs, files))
  const found = runPlan(plan, data, (done) => watch.estimating(done, plan.estimates.length))
  return isPlanFault(found) ? [planFaultWords(found, files.plan)] : found
}
