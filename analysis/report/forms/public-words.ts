import type { DraftInline, Said } from '../claims/draft.ts'
import type { IssueFinding } from '../findings.ts'
import type { ReportContext } from '../sections/section.ts'
import type { Difference } from '../significant-differences.ts'

/** Which issues, groups and numbers the page speaks of: the same in every language. */
export interface PublicFacts {
  readonly context: ReportContext
  /** Most named: of the first tier where there are tiers. */
  readonly named: readonly IssueFinding[]
  /** How many are in the first tier, where there are tiers and more than one in it. */
  readonly tied: DraftInline | null
  /** Whether `named` are all of these. */
  readonly isTiedListed: boolean
  /** Named by many, rated below average; certain where errors are known. */
  readonly discontent: readonly IssueFinding[]
  /** Whether `discontent` leaves some out. */
  readonly hasMoreDiscontent: boolean
  readonly difference: Difference | null
  /** What the report proposes to begin with. */
  readonly proposed: readonly IssueFinding[]
}

/** All words of the page in one language, in plain speech: nothing that a citizen of seventy would not know. */
export interface PublicWords {
  readonly title: string
  /** Lines below the title: which survey, by whom and when. */
  readonly subtitle: (facts: PublicFacts) => readonly string[]
  readonly synthetic: string
  readonly headings: { readonly found: string; readonly next: string; readonly asked: string; readonly sure: string }
  readonly tooFew: string
  readonly mostNamed: (facts: PublicFacts) => Said
  readonly discontent: (facts: PublicFacts) => Said
  readonly groups: (facts: PublicFacts) => Said
  readonly chart: { readonly title: string; readonly note: string; readonly summary: string }
  readonly issueName: (facts: PublicFacts, issue: IssueFinding) => string
  readonly next: (facts: PublicFacts) => Said
  readonly asked: (facts: PublicFacts) => Said
  readonly sure: (facts: PublicFacts) => Said
}
