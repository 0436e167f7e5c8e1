import { Problem, type ProblemCode } from '../../domain/problem.ts'

/** What a broken constraint means to the caller. */
const byConstraint: Readonly<Record<string, ProblemCode>> = {
  codings_two: 'coding_full',
  quotes_second_person: 'second_person_needed',
  report_versions_number: 'report_step_refused',
  report_steps_once: 'report_step_refused',
  accounts_name: 'name_taken',
  units_name: 'units_invalid',
  nullifiers_spent: 'code_used',
  responses_id: 'response_conflict',
  responses_unit: 'unit_has_responses',
  waves_version: 'survey_in_use',
}

const unreachableCodes =
  /^(ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENOTFOUND|EPIPE|08...|40001|40P01|53...|55P03|57P0.|57014|25P03)$/
const unreachableWords = /timeout exceeded when trying to connect|Connection terminated|not queryable/i

/** The database's error as a problem; undefined when it is a fault of the program. */
export function databaseProblem(error: unknown): Problem | undefined {
  const { code, constraint, message } = (error ?? {}) as { code?: string; constraint?: string; message?: string }
  const problem = constraint ? byConstraint[constraint] : undefined
  if (problem) return new Problem(problem)
  const isAway = unreachableCodes.test(code ?? '') || unreachableWords.test(message ?? '')
  return isAway ? new Problem('database_unavailable') : undefined
}
