import type { Problem } from '../../domain/problem.ts'

export interface ServerRowFault {
  /** Which of the rows that were sent, from 1. */
  readonly row: number
  /** Why, as a code of the server; empty when it did not say. */
  readonly code: string
}

/** The rows that the server refused, in order; empty for any other problem. */
export function serverRowFaults(problem: Problem | null): ServerRowFault[] {
  if (problem?.code !== 'units_invalid') return []
  const { details } = problem
  const list = Array.isArray(details) ? details : Object.values(details ?? {}).find(Array.isArray)
  return (list ?? []).flatMap((one: unknown) => {
    const { row, code } = (one ?? {}) as { row?: unknown; code?: unknown }
    return typeof row === 'number' && row >= 1 ? [{ row, code: typeof code === 'string' ? code : '' }] : []
  })
}
