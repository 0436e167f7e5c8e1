import type { Opinions } from '../../analysis/report/explore/opinions-answer.ts'
import { percent } from '../../analysis/report/phrases/numbers.ts'
import { workbenchWords } from '../i18n/workbench/words.ts'
import { DrawingFrame, type DrawingPlace, halo, inks } from '../ui/drawing-frame.tsx'

interface Props extends DrawingPlace {
  readonly opinions: Opinions
  readonly nameOf: (variable: string) => string
  readonly groupName: (variable: string, code: number) => string
  readonly summary: string
}

const top = 26

/** Issues that every group names often: everybody's share, and the group that names it least with its interval. */
export function SharedChart({ opinions, nameOf, groupName, summary, ...place }: Props) {
  const { issues } = opinions.shared
  const { width } = place
  const isNarrow = width < 520
  // On a phone the name of an issue stands over its line, else before it.
  const left = isNarrow ? 16 : 210
  const rowHeight = isNarrow ? 60 : 40
  const right = isNarrow ? 54 : 60
  const most = Math.max(0.01, opinions.usual, ...issues.map(({ figure }) => (figure.isEstimable ? figure.value : 0)))
  const x = (value: number) => left + (value / (most * 1.06)) * (width - left - right)
  const height = top + issues.length * rowHeight + 8
  return (
    <DrawingFrame {...place} height={height} summary={summary}>
      <line
        x1={x(opinions.usual)}
        x2={x(opinions.usual)}
        y1={top - 6}
        y2={height - 6}
        stroke-dasharray="5 4"
        style={inks.strong}
      />
      <text x={x(opinions.usual)} y={14} font-size="11" text-anchor="middle" style={inks.quiet}>
        {`${workbenchWords('sharedUsual')} ${percent(opinions.usual)}`}
      </text>
      {issues.map(({ variable, figure, least }, k) => {
        const y = top + k * rowHeight + (isNarrow ? 36 : 14)
        return (
          <g key={variable}>
            <text
              x="12"
              y={isNarrow ? y - 16 : y + 4}
              font-size="13"
              font-weight="600"
              style={{ ...halo, ...inks.ink }}
            >
              {nameOf(variable)}
            </text>
            <line x1={x(least.low)} x2={x(least.value)} y1={y} y2={y} stroke-width="2" style={inks.alertLine} />
            <line
              x1={x(least.value)}
              x2={x(least.value)}
              y1={y - 7}
              y2={y + 7}
              stroke-width="3"
              style={inks.alertLine}
            />
            <text x={x(least.low)} y={y + 19} font-size="11" style={{ ...halo, ...inks.quiet }}>
              {workbenchWords('sharedLeastOf', {
                group: groupName(least.variable, least.code),
                share: percent(least.value, least.baseSize),
              })}
            </text>
            {figure.isEstimable && (
              <>
                <circle cx={x(figure.value)} cy={y} r="5" style={inks.main} />
                <text x={x(figure.value) + 10} y={y + 4} font-size="12.5" font-weight="600" style={inks.ink}>
                  {percent(figure.value, figure.baseSize)}
                </text>
              </>
            )}
          </g>
        )
      })}
    </DrawingFrame>
  )
}
