import type { BreakReason, Change, Series, Trends } from './trend.ts'

/** What is followed from wave to wave. */
export const followed = ['mention', 'satisfaction'] as const
export type Followed = (typeof followed)[number]

/** How one issue changed since the wave before, with the path to it; `change` is null where `break` says why. */
export interface LastStep {
  readonly issue: string
  readonly series: Series
  /** As `trends/issues/E09/mention/steps/0`. */
  readonly path: string
  readonly change: Change | null
  readonly break: BreakReason | null
}

/** The step of every issue to the newest wave; empty without a wave before. */
export function lastSteps(trends: Trends | undefined, measure: Followed): LastStep[] {
  if (!trends || trends.waves.length < 2) return []
  return trends.issues.flatMap((one) => {
    const series = one[measure]
    const at = series.steps.length - 1
    const step = series.steps[at]
    return step
      ? [{ issue: one.issue, series, path: `trends/issues/${one.issue}/${measure}/steps/${at}`, ...step }]
      : []
  })
}

/** Changes beyond chance, the largest first. */
export const significantSteps = (steps: readonly LastStep[]): LastStep[] =>
  steps
    .filter(({ change }) => change?.isSignificant)
    .sort((a, b) => Math.abs(b.change?.value ?? 0) - Math.abs(a.change?.value ?? 0))
