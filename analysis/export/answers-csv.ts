import { csvLine, csvMark } from '../../domain/csv.ts'
import type { Cell, Variable } from '../../domain/variable.ts'
import type { Released } from '../disclosure/released.ts'
import { type Origins, originKey } from './origins.ts'

/** Lines of a data file in codebook order: codes, and words only on demand, since these may tell who wrote them. */
export interface AnswersCsv {
  readonly head: string
  /** `cells`: one per variable of the codebook; texts are passed over unless they are wanted. */
  line(from: { readonly stratum: string; readonly size: number | null }, cells: readonly Cell[]): string
}

/**
 * The data file of a wave, line by line, so that it never stands in memory as a whole. Missing codes stay negative. What
 * `origins` does not name, as the open link, keeps its stratum.
 */
export function answersCsv(variables: readonly Variable[], withTexts: boolean, origins: Released<Origins>): AnswersCsv {
  const shown = variables.flatMap((variable, i) => (withTexts || variable.kind !== 'text' ? [i] : []))
  return {
    head: csvMark + csvLine(['stratum', 'unit_size', ...shown.map((i) => variables[i]!.name)]),
    line: (from, cells) => {
      const { stratum, size } = origins.get(originKey(from.stratum, from.size)) ?? { ...from, size: null }
      const named = stratum !== null && /^\d+$/.test(stratum) ? Number(stratum) : stratum
      return csvLine([named, size, ...shown.map((i) => cells[i] ?? null)])
    },
  }
}
