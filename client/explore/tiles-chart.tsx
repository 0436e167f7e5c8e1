import type { PlaceMap } from '../../analysis/report/explore/map-answer.ts'
import { percent } from '../../analysis/report/phrases/numbers.ts'
import { workbenchWords } from '../i18n/workbench/words.ts'
import { DrawingFrame, type DrawingPlace, inks, linesOf } from '../ui/drawing-frame.tsx'
import { textWidth } from '../ui/place-labels.ts'
import { hasRange, rangeText } from './figure-text.ts'

interface Props extends DrawingPlace {
  readonly map: PlaceMap
  readonly nameOf: (code: number) => string
  readonly summary: string
}

type Tile = PlaceMap['tiles'][number]

const gap = 6
const tileHeight = 108
const legendLine = 24
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

const halfWidthOf = ({ figure }: Tile): number =>
  figure.isEstimable && figure.low !== undefined && figure.high !== undefined ? (figure.high - figure.low) / 2 : 0

/**
 * Where the steps of colour begin: at round percents, from the smallest share to the largest. A step is
 * at least as wide as half an interval usually is, so that chance alone hardly parts places by more than a step.
 */
export function colourSteps({ tiles }: PlaceMap): readonly number[] {
  const coloured = tiles.filter((tile) => shareOf(tile) !== null)
  const percents = coloured.map((tile) => Math.round(1e4 * (shareOf(tile) ?? 0)) / 100)
  if (percents.length === 0) return []
  const [least, most] = [Math.min(...percents), Math.max(...percents)]
  const usual = 100 * (coloured.map(halfWidthOf).sort((a, b) => a - b)[coloured.length >> 1] ?? 0)
  const countOf = (width: number) => Math.floor(most / width) - Math.floor(least / width) + 1
  const width = [1, 2, 5, 10, 20].find((one) => one >= usual && countOf(one) <= steps.length) ?? 25
  const first = Math.floor(least / width)
  return Array.from({ length: countOf(width) }, (_, k) => ((first + k) * width) / 100)
}

/** Bounds are of rounded shares: the smallest share may lie a little below the first. */
const stepOf = (share: number, bounds: readonly number[]): number =>
  Math.max(
    0,
    bounds.findLastIndex((bound) => share >= bound),
  )

/** Places as tiles of one size, coloured by share; grey where too little is known. */
export function TilesChart({ map, nameOf, summary, ...place }: Props) {
  const { width } = place
  const { tiles } = map
  const perRow = Math.max(1, Math.min(tiles.length, Math.floor(width / 150), 6))
  const tileWidth = (width - 24 - gap * (perRow - 1)) / perRow
  const rows = Math.ceil(tiles.length / perRow)
  const bounds = colourSteps(map)
  const keys = placeKeys(keysOf(bounds, tiles), width - 24)
  const height = rows * (tileHeight + gap) + 26 + (keys.at(-1)?.y ?? 0) + legendLine
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
              <text x="10" y={tileHeight - 34} font-size="20" font-weight="650" style={{ fill: colour.ink }}>
                {percent(share, tile.figure.isEstimable ? tile.figure.baseSize : undefined)}
              </text>
            )}
            {share !== null && hasRange(tile.figure) && (
              <text x="10" y={tileHeight - 13} font-size="12" style={{ fill: colour.ink }}>
                {rangeText(tile.figure)}
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
      <g transform={`translate(12,${rows * (tileHeight + gap) + 14})`}>
        {keys.map(({ text, fill, x, y }) => (
          <g key={text} transform={`translate(${x},${y})`}>
            <rect
              width="16"
              height="16"
              rx="3"
              stroke-dasharray={fill === grey.fill ? '4 3' : undefined}
              style={{ fill, ...inks.line }}
            />
            <text x="21" y="13" font-size="12" style={inks.quiet}>
              {text}
            </text>
          </g>
        ))}
      </g>
    </DrawingFrame>
  )
}

interface Key {
  readonly text: string
  readonly fill: string
}

/** The colours that are used, and grey where it is. */
function keysOf(bounds: readonly number[], tiles: readonly Tile[]): Key[] {
  const whole = (share: number) => Math.round(share * 100)
  const colours = bounds.map((bound, k) => {
    const next = bounds[k + 1]
    const text = next === undefined ? `≥ ${whole(bound)}%` : `${whole(bound)}–${whole(next)}%`
    return { text, fill: steps[k]?.fill ?? grey.fill }
  })
  const hasGrey = tiles.some((tile) => shareOf(tile) === null)
  return hasGrey ? [...colours, { text: workbenchWords('mapGrey'), fill: grey.fill }] : colours
}

/** One key after the other, in as many lines as they need. */
function placeKeys(keys: readonly Key[], width: number): (Key & { readonly x: number; readonly y: number })[] {
  let [x, y] = [0, 0]
  return keys.map((key) => {
    const own = 21 + textWidth(key.text, 12)
    if (x > 0 && x + own > width) [x, y] = [0, y + legendLine]
    const placed = { ...key, x, y }
    x += own + 20
    return placed
  })
}
