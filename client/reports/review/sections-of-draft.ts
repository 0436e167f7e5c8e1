import {
  type ReportSection,
  type SectionState,
  sectionsOf,
  stateOfSections,
} from '../../../analysis/report/review/sections.ts'
import { submittersOf } from '../../../analysis/report/review/workflow.ts'
import type { Draft } from './draft.ts'

type Reviewed = Pick<Draft, 'state' | 'version'>

/** Sections of a report, each with who has looked it through. */
export const readSections = ({ state, version }: Reviewed, sections: readonly ReportSection[]): SectionState[] =>
  stateOfSections(sections, state.marks, submittersOf(version?.steps ?? []))

/** Those of the form that is shown. */
export const sectionsOfDraft = (draft: Draft): SectionState[] =>
  readSections(draft, sectionsOf(draft.report, draft.edits))
