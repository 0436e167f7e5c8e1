import { causes } from './causes.ts'
import { closing } from './closing.ts'
import { differences } from './differences.ts'
import { fields } from './fields.ts'
import { front } from './front.ts'
import { fullTables } from './full-tables.ts'
import { measureGrounds } from './measure-grounds.ts'
import { methods } from './methods.ts'
import { overview } from './overview.ts'
import { proposals } from './proposals.ts'
import { questionnaire } from './questionnaire.ts'
import { ranking } from './ranking.ts'
import { reading } from './reading.ts'
import { responsibility } from './responsibility.ts'
import { sample } from './sample.ts'
import type { Section } from './section.ts'
import { summary } from './summary.ts'

/** Sections of the report in order. To add one: its file and a line here. */
export const sections: readonly Section[] = [
  front,
  reading,
  summary,
  overview,
  sample,
  ranking,
  fields,
  differences,
  causes,
  proposals,
  closing,
  responsibility,
  fullTables,
  questionnaire,
  methods,
  measureGrounds,
]
