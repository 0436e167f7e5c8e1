import type { IssueFinding } from '../../analysis/report/findings.ts'
import { chance, percent } from '../../analysis/report/phrases/numbers.ts'
import type { Instrument } from '../../domain/instrument.ts'
import { reportWords } from '../i18n/reports/words.ts'
import { type Changes, changeMark, changeWords } from './changes.ts'
import { DotInterval } from './dot-interval.tsx'
import { showIssue } from './hot-issues-state.ts'
import { fieldOf, isRanked, issueName } from './labels.ts'
import { ranks } from './numbers.ts'
import type { RankingAxes } from './ranking-axes.ts'
import type { Scale } from './scales.ts'

interface Props {
  readonly issue: IssueFinding
  readonly instrument: Instrument
  readonly axes: RankingAxes
  readonly hasRanks: boolean
  readonly isSelected: boolean
  readonly changes: Changes
}

export function RankingRow({ issue, instrument, axes, hasRanks, isSelected, changes }: Props) {
  const { mention, rank } = issue
  return (
    // The button in the row does the same by keyboard.
    <tr class={isSelected ? 'is-selected' : undefined} onClick={() => showIssue(issue.issue)}>
      <td class="ranking-ranks">{hasRanks && (isRanked(issue) ? ranks(rank) : '—')}</td>
      <td>
        <button type="button" class="ranking-name" aria-current={isSelected ? 'true' : undefined}>
          {issueName(instrument, issue.issue)}
        </button>
        <span class="ranking-field">{fieldOf(instrument, issue.issue).short}</span>
      </td>
      <td class="ranking-plot">
        <DotInterval estimate={mention} scale={axes.share} ticks={axes.shareTicks} />
      </td>
      <td class="ranking-share">{mention.isEstimable ? percent(mention.value) : reportWords('notEstimable')}</td>
      {hasRanks && (
        <>
          <td class="ranking-set">
            {isRanked(issue) && <RankBar low={rank.low} high={rank.high} scale={axes.rank} ticks={axes.rankTicks} />}
          </td>
          <td class="ranking-chance">{isRanked(issue) ? chance(rank.probabilityTopFive) : '—'}</td>
        </>
      )}
      {changes && <ChangeCell changes={changes} issue={issue.issue} />}
    </tr>
  )
}

function ChangeCell({ changes, issue }: { changes: NonNullable<Changes>; issue: string }) {
  const step = changes.get(issue)
  return (
    <td class="ranking-change" title={changeWords(step)}>
      <span role="img" aria-label={changeWords(step)}>
        {changeMark(step)}
      </span>
    </td>
  )
}

function RankBar(props: { low: number; high: number; scale: Scale; ticks: readonly number[] }) {
  const at = (rank: number) => `${props.scale(rank)}%`
  return (
    <svg width="100%" height="32" aria-hidden="true">
      {props.ticks.map((tick) => (
        <line key={tick} x1={at(tick)} x2={at(tick)} y1="0" y2="32" stroke="var(--line)" />
      ))}
      <line
        x1={at(props.low)}
        x2={at(props.high + 0.01)}
        y1="16"
        y2="16"
        stroke="var(--c3)"
        stroke-width="6"
        stroke-linecap="round"
        opacity="0.7"
      />
    </svg>
  )
}
