import type { PlaceMap } from '../../analysis/report/explore/map-answer.ts'
import { percent } from '../../analysis/report/phrases/numbers.ts'
import { workbenchWords } from '../i18n/workbench/words.ts'
import { DrawingFrame, type DrawingPlace, inks, linesOf } from '../ui/drawing-frame.tsx'

interface Props extends DrawingPlace {
  readonly map: PlaceMap
  readonly nameOf: (code: number) => string
  readonly summary: string
}

type Tile = PlaceMap['tiles'][number]

const gap = 6
const tileHeight = 92
const legendHeight = 40
// From near the surface to far from it, with letters that can be read on each.
const steps = [
  { fill: 'var(--q1, #cfe2ec)', ink: 'var(--ink, #17202b)' },
  { fill: 'var(--q2, #7fb2cb)', ink: 'var(--ink, #17202b)' },
  { fill: 'var(--q3, #1f6a8e)', ink: 'var(--on-pri, #fff)' },
  { fill: 'var(--q4, #0e3a56)', ink: 'var(--on-pri, #fff)' },
] as const
const grey = { fill: 'var(--surface-2, #eef2f5)', ink: 'var(--ink-2, #4a5766)' }

const shareOf = ({ figure, grey: reason }: Tile): number | null =>
  figure.isEstimable && reason === null ? figure.value : null

/** Bounds of the steps of colour: whole percents from 0 on, wide enough for the largest share. */
export function colourSteps({ tiles }: PlaceMap): readonly number[] {
  const most = Math.max(0.04, ...tiles.map((tile) => shareOf(tile) ?? 0))
  const percents = Math.ceil((most * 100) / steps.length)
  return steps.map((_, k) => (k * percents) / 100)
}

const stepOf = (share: number, bounds: readonly number[]): number => bounds.findLastIndex((bound) => share >= bound)

/** Places as tiles of one size, coloured by share; grey where too little is known. */
export function TilesChart({ map, nameOf, summary, ...place }: Props) {
  const { width } = place
  const { tiles } = map
  const perRow = Math.max(1, Math.min(tiles.length, Math.floor(width / 150), 6))
  const tileWidth = (width - 24 - gap * (perRow - 1)) / perRow
  const rows = Math.ceil(tiles.length / perRow)
  const bounds = colourSteps(map)
  const height = rows * (tileHeight + gap) + legendHeight + 12
  return (
    <DrawingFrame {...place} height={height} summary={summary}>
      {tiles.map((tile, k) => {
        const share = shareOf(tile)
        const colour = share === null ? grey : (steps[stepOf(share, bounds)] ?? grey)
        const [x, y] = [12 + (k % perRow) * (tileWidth + gap), 6 + Math.floor(k / perRow) * (tileHeight + gap)]
        const below = share === null && tile.grey ? workbenchWords(tile.grey) : ''
        return (
          <g key={tile.code} transform={`translate(${x},${y})`}>
            <rect
              width={tileWidth}
              height={tileHeight}
              rx="6"
              style={{ fill: colour.fill, ...inks.line }}
              stroke-dasharray={share === null ? '4 3' : undefined}
            />
            {linesOf(nameOf(tile.code), tileWidth - 20)
              .slice(0, 2)
              .map((line, l) => (
                <text key={line} x="10" y={20 + l * 16} font-size="12.5" style={{ fill: colour.ink }}>
                  {line}
                </text>
              ))}
            {share !== null && (
              <text x="10" y={tileHeight - 14} font-size="20" font-weight="650" style={{ fill: colour.ink }}>
                {percent(share, tile.figure.isEstimable ? tile.figure.baseSize : undefined)}
              </text>
            )}
            {linesOf(below, tileWidth - 20)
              .slice(0, 2)
              .map((line, l) => (
                <text key={line} x="10" y={tileHeight - 26 + l * 16} font-size="12" style={{ fill: colour.ink }}>
                  {line}
                </text>
              ))}
          </g>
        )
      })}
      <Legend
        bounds={tiles.some((tile) => shareOf(tile) !== null) ? bounds : []}
        y={rows * (tileHeight + gap) + 14}
        width={width}
      />
    </DrawingFrame>
  )
}

/** The colours, where any is used, and grey. */
function Legend({
  bounds,
  y,
  width,
}: {
  readonly bounds: readonly number[]
  readonly y: number
  readonly width: number
}) {
  const each = Math.min(96, (width - 24) / (steps.length + 1))
  const whole = (share: number) => Math.round(share * 100)
  return (
    <g transform={`translate(12,${y})`}>
      {bounds.map((bound, k) => {
        const fill = steps[k]?.fill ?? grey.fill
        const from = whole(bound)
        const next = bounds[k + 1]
        return (
          <g key={fill} transform={`translate(${k * each},0)`}>
            <rect width="16" height="16" rx="3" style={{ fill, ...inks.line }} />
            <text x="21" y="13" font-size="12" style={inks.quiet}>
              {next === undefined ? `≥ ${from}%` : `${from}–${whole(next)}%`}
            </text>
          </g>
        )
      })}
      <g transform={`translate(${bounds.length * each},0)`}>
        <rect width="16" height="16" rx="3" stroke-dasharray="4 3" style={{ fill: grey.fill, ...inks.line }} />
        <text x="21" y="13" font-size="12" style={inks.quiet}>
          {workbenchWords('mapGrey')}
        </text>
      </g>
    </g>
  )
}
