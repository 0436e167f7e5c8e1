import { hasForms } from '../../../analysis/report/forms/form.ts'
import type { Departure, DepartureFormat } from '../../../analysis/report/review/routes.ts'
import { reportWords } from '../../i18n/reports/words.ts'
import { reviewWords } from '../../i18n/review/words.ts'
import { formNameOf } from '../form-choice.tsx'

const names: Readonly<Record<DepartureFormat, () => string>> = {
  docx: () => 'Word',
  pdf: () => 'PDF',
  pptx: () => reportWords('downloadSlides'),
  xlsx: () => reportWords('downloadTables'),
  csv: () => reportWords('downloadClaims'),
  json: () => 'JSON',
  capsule: () => reportWords('downloadCapsule'),
}

export const formatWords = (format: DepartureFormat): string => names[format]()

/** A file by its form, where it has one, and its format. */
export function departureWords({ format, form, language }: Pick<Departure, 'format' | 'form' | 'language'>): string {
  if (form === 'duties' || form === 'unit_duties')
    return `${reviewWords(form)} ${format === 'docx' ? 'Word' : format.toUpperCase()}`
  return hasForms(format)
    ? `${reportWords(formNameOf({ form, language }))} ${formatWords(format)}`
    : formatWords(format)
}
