import type { AskedForm } from '../analysis/report/forms/form.ts'
import type { JobFormat } from '../analysis/report/review/routes.ts'

/** A file that somebody has asked for; kept while it is made. */
export interface WantedFile extends AskedForm {
  readonly format: JobFormat
  /** Of the version; what is worked on where there is none. */
  readonly number?: number
  /** A copy of the register, to be made again. */
  readonly copy?: number
  /** Whom another copy is for; without one it is the own copy of who ordered it. */
  readonly recipient?: string
  readonly issuer: string
  readonly date: string
}
