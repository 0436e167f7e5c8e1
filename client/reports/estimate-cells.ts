import type { Estimate } from '../../analysis/report/findings.ts'

/** A value and its bounds as numbers of a file, times `scale`; empty where there is none. */
export const estimateCells = (estimate: Estimate, scale: number): (number | string)[] =>
  estimate.isEstimable
    ? [estimate.value, estimate.interval95?.low, estimate.interval95?.high].map((value) =>
        value === undefined ? '' : Number((value * scale).toFixed(4)),
      )
    : ['', '', '']
