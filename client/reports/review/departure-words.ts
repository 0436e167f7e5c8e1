import { type AskedForm, hasForms } from '../../../analysis/report/forms/form.ts'
import type { DepartureFormat } from '../../../analysis/report/review/routes.ts'
import { reportWords } from '../../i18n/reports/words.ts'
import { formNameOf } from '../form-choice.tsx'

const names: Readonly<Record<DepartureFormat, () => string>> = {
  docx: () => 'Word',
  pdf: () => 'PDF',
  pptx: () => reportWords('downloadSlides'),
  xlsx: () => reportWords('downloadTables'),
  csv: () => reportWords('downloadClaims'),
  capsule: () => reportWords('downloadCapsule'),
}

export const formatWords = (format: DepartureFormat): string => names[format]()

/** A file by its form, where it has one, and its format. */
export const departureWords = ({ format, ...form }: AskedForm & { readonly format: DepartureFormat }): string =>
  hasForms(format) ? `${reportWords(formNameOf(form))} ${formatWords(format)}` : formatWords(format)
