/** What can be wrong with an answer. Words are in the client's catalogue, one per code and language. */
export const violationCodes = [
  'required',
  'not_a_category',
  'not_a_row',
  'not_chosen_before',
  'nothing_chosen',
  'chosen_twice',
  'too_many_chosen',
  'exclusive_with_others',
  'own_text_missing',
  'own_text_unasked',
  'rows_missing',
  'not_a_number',
  'number_too_small',
  'number_too_large',
  'not_a_whole_number',
  'text_empty',
  'text_too_long',
  'not_answerable',
  'not_asked',
  'unknown_item',
  'wrong_shape',
] as const

/** One of them. */
export type ViolationCode = (typeof violationCodes)[number]
/** What is wrong with the answer to one item. */
export interface Violation {
  readonly item: string
  readonly code: ViolationCode
}
