import { type SectionState, sectionsOf, stateOfSections } from '../../../analysis/report/review/sections.ts'
import { submittersOf } from '../../../analysis/report/review/workflow.ts'
import type { Draft } from './draft.ts'

/** The sections of the report that is shown, each with who has looked it through. */
export const sectionsOfDraft = ({ report, edits, state, version }: Draft): SectionState[] =>
  stateOfSections(sectionsOf(report, edits), state.marks, submittersOf(version?.steps ?? []))
