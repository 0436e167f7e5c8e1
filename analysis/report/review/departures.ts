import { hasForms } from '../forms/form.ts'
import type { DepartureForm, DepartureFormat } from './routes.ts'
import { type Stage, stageMarks } from './workflow.ts'

/**
 * Who may have a file: `internal`: only who has an account; `numbered`: whoever stands in the register, each with a
 * number of their own; `public`: everybody.
 */
export type Reach = 'internal' | 'numbered' | 'public'

/** A file by what decides who may have it. */
export interface Leaving {
  readonly stage: Stage
  readonly form: DepartureForm
  readonly format: DepartureFormat
}

/** Nothing leaves unsigned; of what is signed only the page for citizens is for everybody. */
export function reachOf({ stage, format, form }: Leaving): Reach {
  if (stage !== 'signed') return 'internal'
  return form === 'public' && hasForms(format) ? 'public' : 'numbered'
}

/** What a file without a number says of itself: how far its report came, nothing where it is for everybody. */
export const markOf = (leaving: Leaving): string | undefined =>
  reachOf(leaving) === 'public' ? undefined : stageMarks[leaving.stage]

/** What stands across every page of what is not signed, by what the report says of itself. */
export const watermarkOf = (mark: string | undefined): string | undefined =>
  [stageMarks.open, stageMarks.submitted].find((unsigned) => unsigned === mark)

/** What stands on every page that is not for everybody. */
export const internalMark = (mark: string): string => `内部 · ${mark}`
