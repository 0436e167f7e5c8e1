import type { Released } from '../../analysis/disclosure/released.ts'
import { codebookCsv } from '../../analysis/export/codebook-csv.ts'
import { designCodebook } from '../../analysis/export/design-csv.ts'
import { causeWords } from '../../analysis/report/cause-words.ts'
import type { FindingsInput } from '../../analysis/report/find-issues.ts'
import type { Report } from '../../analysis/report/model.ts'
import { codebook } from '../../domain/codebook.ts'
import type { Given } from './capsule-schema.ts'
import { readme } from './readme.ts'
import { versionWords } from './sealed-report.ts'
import { viewer } from './viewer.ts'

type Wave = Pick<FindingsInput, 'instrument' | 'design' | 'isSynthetic' | 'dataHash'>

/** Files of a capsule that only say in other words what the others hold, by name. */
export const derivedFiles = (
  { instrument, design, isSynthetic, dataHash }: Wave,
  given: Given,
  report: Released<Report>,
): Record<string, string> => ({
  'README.txt': readme({ name: given.name, day: given.date, version: versionWords(given), dataHash, isSynthetic }),
  'codebook.csv': codebookCsv(codebook(instrument), design, false) + designCodebook(),
  'cause-words.json': `${JSON.stringify(causeWords, null, 1)}\n`,
  'viewer.html': viewer(report),
})
