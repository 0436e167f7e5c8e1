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

/** How the choices of each group fall on the kinds of issues: one row of bars a kind, one column a group. */
export function KindsChart({ groups, kinds, nameOf, summary, ...place }: Props) {
  const { width } = place
  const left = width < 520 ? 84 : 120
  const column = (width - left - 12) / groups.length
  const most = Math.max(0.01, ...groups.flatMap((group) => group.kinds))
  const long = (share: number) => (share / most) * (column - 62)
  return (
    <DrawingFrame {...place} height={top + kinds.length * (barHeight + 8) + 6} summary={summary}>
      {groups.map((_, g) => (
        <text key={nameOf(g)} x={left + g * column} y={18} font-size="13" font-weight="600" style={inks.ink}>
          {nameOf(g)}
        </text>
      ))}
      {kinds.map((kind, k) => {
        const y = top + k * (barHeight + 8)
        return (
          <g key={kind}>
            <text x="12" y={y + 15} font-size="12.5" style={inks.ink}>
              {kind}
            </text>
            {groups.map((group, g) => {
              const share = group.kinds[k] ?? 0
              return (
                <g key={nameOf(g)}>
                  <rect x={left + g * column} y={y} width={long(share)} height={barHeight} style={inks.main} />
                  <text x={left + g * column + long(share) + 6} y={y + 15} font-size="12" style={inks.ink}>
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
