/** Everything that can be wrong with a request, with its HTTP status. Words are in the client's catalogue. */
export const problemStatus = {
  invalid_request: 422,
  malformed_json: 400,
  unsupported_media_type: 415,
  too_large: 413,
  origin_refused: 403,
  not_signed_in: 401,
  wrong_credentials: 401,
  forbidden: 403,
  not_found: 404,
  unknown_link: 404,
  code_unknown: 404,
  code_used: 409,
  code_missing: 422,
  wave_not_open: 409,
  wave_closed: 409,
  instrument_changed: 409,
  invalid_answers: 422,
  leaf_mismatch: 422,
  response_conflict: 422,
  instrument_invalid: 422,
  draft_conflict: 409,
  nothing_to_publish: 409,
  wave_move_refused: 409,
  wave_has_no_units: 409,
  units_invalid: 422,
  unit_has_responses: 409,
  name_taken: 409,
  survey_in_use: 409,
  last_administrator: 409,
  account_disabled: 409,
  weak_password: 422,
  setup_link_invalid: 404,
  theme_in_use: 409,
  coding_full: 409,
  coding_complete: 409,
  coding_incomplete: 409,
  second_person_needed: 409,
  edit_numbers_unknown: 422,
  edit_conflict: 409,
  sentence_missing: 404,
  measure_conflict: 409,
  comment_settled: 409,
  report_in_review: 409,
  report_step_refused: 409,
  reviewer_needed: 409,
  sentences_orphaned: 409,
  comments_open: 409,
  form_missing: 409,
  job_not_done: 409,
  version_not_sealable: 409,
  findings_behind: 409,
  no_responses: 409,
  state_replaced: 409,
  division_too_fine: 422,
  too_many_attempts: 429,
  database_unavailable: 503,
  internal: 500,
} as const

/** A key of the catalogue. */
export type ProblemCode = keyof typeof problemStatus
/** All of them, in the order of the catalogue. */
export const problemCodes = Object.keys(problemStatus) as ProblemCode[]

/** The one error of requests. `details` is data for the words; it never holds what a respondent answered. */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly details: unknown
  constructor(code: ProblemCode, details: unknown = null) {
    super(code)
    this.name = 'Problem'
    this.code = code
    this.details = details
  }
}
