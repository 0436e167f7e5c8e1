import type { Opinions } from '../../analysis/report/explore/opinions-answer.ts'
import { percent } from '../../analysis/report/phrases/numbers.ts'
import { DrawingFrame, type DrawingPlace, inks } from '../ui/drawing-frame.tsx'

interface Props extends DrawingPlace {
  readonly groups: Opinions['groups']
  readonly kinds: readonly string[]
  readonly nameOf: (group: number) => string
  readonly summary: string
}

const barHeight = 20
const top = 34
/** A column that is narrower has no room for its bars: there the groups stand under each other. */
const narrowest = 150

/** How the choices of each group fall on the kinds of issues: one row of bars a kind, one column a group. */
export function KindsChart({ groups, kinds, nameOf, summary, ...place }: Props) {
  const { width } = place
  const left = width < 520 ? 84 : 120
  const isBeside = (width - left - 12) / groups.length >= narrowest
  const column = (width - left - 12) / (isBeside ? groups.length : 1)
  const block = top + kinds.length * (barHeight + 8) + 6
  const most = Math.max(0.01, ...groups.flatMap((group) => group.kinds))
  const long = (share: number) => (share / most) * (column - 62)
  return (
    <DrawingFrame {...place} height={isBeside ? block : block * groups.length} summary={summary}>
      {groups.map((group, g) => {
        const x = left + (isBeside ? g * column : 0)
        return (
          <g key={nameOf(g)} transform={`translate(0,${isBeside ? 0 : g * block})`}>
            <text x={isBeside ? x : 12} y={18} font-size="13" font-weight="600" style={inks.ink}>
              {nameOf(g)}
            </text>
            {kinds.map((kind, k) => {
              const y = top + k * (barHeight + 8)
              const share = group.kinds[k] ?? 0
              return (
                <g key={kind}>
                  {(g === 0 || !isBeside) && (
                    <text x="12" y={y + 15} font-size="12.5" style={inks.ink}>
                      {kind}
                    </text>
                  )}
                  <rect x={x} y={y} width={long(share)} height={barHeight} style={inks.main} />
                  <text x={x + long(share) + 6} y={y + 15} font-size="12" style={inks.ink}>
                    {percent(share, group.baseSize)}
                  </text>
                </g>
              )
            })}
          </g>
        )
      })}
    </DrawingFrame>
  )
}
