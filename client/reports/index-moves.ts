import type { Findings } from '../../analysis/report/findings.ts'
import { parts } from './hot-issues-state.ts'

type Tornado = NonNullable<Findings['indexTornado']>

/** One issue with its places, 1 the largest index. */
export interface IndexMove {
  readonly issue: string
  readonly rank: number
  /** Places when one weight is halved or doubled. */
  readonly near: { readonly best: number; readonly worst: number }
  /** Places over all weights. */
  readonly far: { readonly best: number; readonly worst: number }
  /** Whether halving or doubling one weight takes it into the first places, or out of them. */
  readonly fate: 'stays' | 'may_leave' | 'may_enter'
  readonly ranks: Tornado['issues'][number]['ranks']
}

type Change = Tornado['changes'][number]
type Gentle = Change & { readonly change: 'halved' | 'doubled' }

const isGentle = (one: Change): one is Gentle => one.change === 'halved' || one.change === 'doubled'

/** The first places by hot index, and who could come into them when one weight is halved or doubled. */
export function indexMoves({ issues, changes, top }: Tornado): IndexMove[] {
  const gentle = changes.filter(isGentle)
  const entering = new Set(gentle.flatMap(({ enters }) => enters))
  const leaving = new Set(gentle.flatMap(({ leaves }) => leaves))
  const fateOf = (issue: string): IndexMove['fate'] => {
    if (entering.has(issue)) return 'may_enter'
    return leaving.has(issue) ? 'may_leave' : 'stays'
  }
  return issues
    .filter(({ issue, rank }) => rank <= top || entering.has(issue))
    .map(({ issue, rank, ranks, best, worst }) => {
      const places = [rank, ...parts.flatMap((part) => [ranks[part].halved ?? rank, ranks[part].doubled ?? rank])]
      const near = { best: Math.min(...places), worst: Math.max(...places) }
      return { issue, rank, near, far: { best, worst }, fate: fateOf(issue), ranks }
    })
    .sort((a, b) => a.rank - b.rank)
}

/** Halvings and doublings that change who is in the first places. */
export const turnovers = ({ changes }: Tornado): Gentle[] =>
  changes.filter(isGentle).filter(({ enters, leaves }) => enters.length + leaves.length > 0)
