import { type SectionState, sectionsOf, stateOfSections } from '../../../analysis/report/review/sections.ts'
import type { Draft } from './draft.ts'

/** Who handed in the version that is shown. */
export const submittersOf = ({ version }: Pick<Draft, 'version'>): string[] =>
  version?.steps.flatMap(({ step, account }) => (step === 'submitted' ? [account] : [])) ?? []

/** The sections of the report that is shown, each with who has looked it through. */
export const sectionsOfDraft = ({ report, edits, state, version }: Draft): SectionState[] =>
  stateOfSections(sectionsOf(report, edits), state.marks, submittersOf({ version }))
