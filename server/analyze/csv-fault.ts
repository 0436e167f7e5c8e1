/** What is wrong with a file, at a line (from 1) and, where it is known, a column. */
export interface CsvFault {
  readonly code: CsvFaultCode
  readonly line: number
  readonly details: Readonly<Record<string, string | number>>
}

const csvFaultCodes = [
  'no_header',
  'no_commas',
  'not_utf8',
  'quote_inside_cell',
  'text_after_quote',
  'quote_not_closed',
  'wrong_number_of_cells',
  'column_twice',
  'unknown_column',
  'not_a_number',
  'value_missing',
  'value_too_small',
  'too_many_rows',
] as const
export type CsvFaultCode = (typeof csvFaultCodes)[number]

/** Stops reading; caught where the file is read. */
export const csvStop = (faults: readonly CsvFault[]): Error & { readonly csvFaults: readonly CsvFault[] } =>
  Object.assign(new Error(faults[0]?.code), { csvFaults: faults })

/** The faults of a stop; throws on whatever else it was. */
export function faultsOf(cause: unknown): readonly CsvFault[] {
  if (cause instanceof Error && 'csvFaults' in cause) return (cause as ReturnType<typeof csvStop>).csvFaults
  throw cause
}
