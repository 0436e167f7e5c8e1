import type { Problem } from '../../domain/problem.ts'

export interface ServerDesignFault {
  readonly code: 'stratum_in_use' | 'unknown_variable' | 'other'
  /** The code of the stratum or the name of the variable. */
  readonly what: string
}

/** What the server said is wrong with a sample design; empty when it named nothing. */
export function serverDesignFaults(problem: Problem | null): ServerDesignFault[] {
  if (problem?.code !== 'invalid_request') return []
  const { faults } = (problem.details ?? {}) as { faults?: unknown }
  if (!Array.isArray(faults)) return []
  return faults.map((fault: unknown) => {
    const { code, path } = (fault ?? {}) as { code?: unknown; path?: unknown }
    const what = Array.isArray(path) ? String(path.at(-1)) : ''
    if (code === 'stratum_in_use' || code === 'unknown_variable') return { code, what }
    return { code: 'other', what: String(code) }
  })
}
