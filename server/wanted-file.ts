import type { AskedForm } from '../analysis/report/forms/form.ts'
import type { JobFormat } from '../analysis/report/review/routes.ts'

/** A file that somebody has asked for; kept while it is made. */
export interface WantedFile extends AskedForm {
  readonly format: JobFormat
  readonly number?: number
  readonly copy?: number
  readonly issuer: string
  readonly date: string
}
