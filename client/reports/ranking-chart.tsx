import type { IssueFinding } from '../../analysis/report/findings.ts'
import { chineseNumber } from '../../analysis/report/phrases/numbers.ts'
import type { Instrument } from '../../domain/instrument.ts'
import { reportWords } from '../i18n/reports/words.ts'
import { staffLanguage } from '../i18n/staff-language.ts'
import { AxisLabels } from './axis-labels.tsx'
import type { Changes } from './changes.ts'
import { showIssue } from './hot-issues-state.ts'
import { isRanked } from './labels.ts'
import { axisPercent } from './numbers.ts'
import { rankingAxes } from './ranking-axes.ts'
import { RankingRow } from './ranking-row.tsx'

interface Props {
  readonly issues: readonly IssueFinding[]
  /** All issues, to say how many a tier has when only some are shown. */
  readonly all: readonly IssueFinding[]
  readonly instrument: Instrument
  readonly selected: string | null
  readonly changes: Changes
}

export function RankingChart({ issues, all, instrument, selected, changes }: Props) {
  const axes = rankingAxes(issues)
  const hasRanks = all.some(isRanked)
  const tiers = [...new Set(issues.map(({ tier }) => tier))]
  return (
    <table class="ranking" onKeyDown={moveByKeys}>
      <thead>
        <tr>
          <th scope="col" class="ranking-ranks">
            {hasRanks && reportWords('ranks')}
          </th>
          <th scope="col">{reportWords('issue')}</th>
          <td class="ranking-plot">
            <AxisLabels ticks={axes.shareTicks} scale={axes.share} text={axisPercent} />
          </td>
          <th scope="col" class="ranking-share">
            {reportWords('mention')}
          </th>
          {hasRanks && (
            <>
              <th scope="col" class="ranking-set">
                {reportWords('possibleRanks')}
                <AxisLabels ticks={axes.rankTicks} scale={axes.rank} text={String} />
              </th>
              <th scope="col" class="ranking-chance">
                {reportWords('topFive')}
              </th>
            </>
          )}
          {changes && (
            <th scope="col" class="ranking-change">
              {reportWords('sinceLast')}
            </th>
          )}
        </tr>
      </thead>
      {tiers.map((tier) => (
        <tbody key={tier}>
          {hasRanks && (
            <tr class="tier">
              <td class="ranking-ranks" />
              <th colSpan={changes ? 6 : 5} scope="rowgroup">
                <TierName tier={tier} size={all.filter((issue) => issue.tier === tier).length} />
              </th>
            </tr>
          )}
          {issues
            .filter((issue) => issue.tier === tier)
            .map((issue) => (
              <RankingRow
                key={issue.issue}
                issue={issue}
                instrument={instrument}
                axes={axes}
                hasRanks={hasRanks}
                isSelected={issue.issue === selected}
                changes={changes}
              />
            ))}
        </tbody>
      ))}
    </table>
  )
}

function TierName({ tier, size }: { tier: number; size: number }) {
  const name = reportWords('tier', { tier: staffLanguage.value === 'en' ? tier : chineseNumber(tier) })
  return (
    <>
      <b>{name}</b> {reportWords(size > 1 ? 'tierTied' : 'tierItems', { count: size })}
    </>
  )
}

/** Up and down go from issue to issue, Enter opens by itself, Escape closes the panel. */
function moveByKeys(event: KeyboardEvent & { currentTarget: HTMLTableElement }): void {
  if (event.key === 'Escape') showIssue(null)
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (!step) return
  const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('.ranking-name')]
  const next = buttons[buttons.indexOf(document.activeElement as HTMLButtonElement) + step]
  if (!next) return
  event.preventDefault()
  next.focus()
}
