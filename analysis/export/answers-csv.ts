import { csvLine, csvMark } from '../../domain/csv.ts'
import type { Cell, Variable } from '../../domain/variable.ts'

/** Where a response came from: no unit, only its stratum and class of size; null through the open link. */
interface Origin {
  readonly stratum: string
  readonly size: number | null
}

/** Lines of a data file in codebook order: codes, and words only on demand, since these may tell who wrote them. */
export interface AnswersCsv {
  readonly head: string
  /** `cells`: one per variable of the codebook; texts are passed over unless they are wanted. */
  line(origin: Origin, cells: readonly Cell[]): string
}

/** The data file of a wave, line by line, so that it never stands in memory as a whole. Missing codes stay negative. */
export function answersCsv(variables: readonly Variable[], withTexts: boolean): AnswersCsv {
  const shown = variables.flatMap((variable, i) => (withTexts || variable.kind !== 'text' ? [i] : []))
  return {
    head: csvMark + csvLine(['stratum', 'unit_size', ...shown.map((i) => variables[i]!.name)]),
    line: ({ stratum, size }, cells) =>
      csvLine([/^\d+$/.test(stratum) ? Number(stratum) : stratum, size, ...shown.map((i) => cells[i] ?? null)]),
  }
}
