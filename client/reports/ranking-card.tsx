import { useSignal } from '@preact/signals'
import type { Findings } from '../../analysis/report/findings.ts'
import type { Instrument } from '../../domain/instrument.ts'
import { reportWords } from '../i18n/reports/words.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { ChartOrTable } from '../ui/chart-or-table.tsx'
import { FigureFiles } from '../ui/figure-files.tsx'
import { isPrinting } from '../ui/printing.ts'
import type { Changes } from './changes.ts'
import { ChartDownloads } from './chart-downloads.tsx'
import { showTable } from './hot-issues-state.ts'
import { byRank, isRanked, shortIssueName, sourceLine, whyUnranked } from './labels.ts'
import { rankingCells } from './ranking-cells.ts'
import { RankingChart } from './ranking-chart.tsx'
import { RankingTable } from './ranking-table.tsx'

const first = 16

interface Props {
  readonly findings: Findings
  readonly instrument: Instrument
  readonly selected: string | null
  readonly isTable: boolean
  readonly changes: Changes
}

export function RankingCard({ findings, instrument, selected, isTable, changes }: Props) {
  const showsAll = useSignal(false)
  const all = byRank(findings)
  const shown = showsAll.value || isPrinting.value ? all : all.slice(0, first)
  const hasTiers = findings.issues.some(isRanked)
  const title = reportWords(hasTiers ? 'rankingTitle' : 'mentionsTitle', { count: all.length })
  const note = [sourceLine(findings, instrument), hasTiers && reportWords('tierRules')].filter(Boolean).join(' · ')
  const points = shown.flatMap(({ issue, mention, tier }) =>
    mention.isEstimable
      ? [{ label: shortIssueName(instrument, issue), value: mention.value, ...mention.interval95, band: tier }]
      : [],
  )
  return (
    <Card
      title={title}
      subtitle={hasTiers ? reportWords('rankingHelp') : whyUnranked(findings)}
      tools={
        <>
          <ChartDownloads title={title} note={note} chart={{ form: 'dot', unit: 'share', points }} />
          <FigureFiles
            title={title}
            note={sourceLine(findings, instrument)}
            cells={rankingCells(findings, instrument, changes)}
          />
          <ChartOrTable isTable={isTable} onChange={showTable} />
        </>
      }
      foot={[sourceLine(findings, instrument), changes && reportWords('changesNote')].filter(Boolean).join(' · ')}
    >
      {isTable ? (
        <RankingTable issues={shown} instrument={instrument} changes={changes} />
      ) : (
        <RankingChart issues={shown} all={all} instrument={instrument} selected={selected} changes={changes} />
      )}
      <div class="ranking-foot">
        {all.length > first && (
          <Button
            size="small"
            onClick={() => {
              showsAll.value = !showsAll.value
            }}
          >
            {showsAll.value
              ? reportWords('showFirst', { count: first })
              : reportWords('showRest', { count: all.length - first })}
          </Button>
        )}
        {!isTable && <Legend hasIntervals={hasTiers} />}
      </div>
    </Card>
  )
}

function Legend({ hasIntervals }: { hasIntervals: boolean }) {
  return (
    <div class="legend">
      {hasIntervals && <IntervalMarks />}
      <span class="muted no-print keys-help">{reportWords('keysHelp')}</span>
    </div>
  )
}

function IntervalMarks() {
  return (
    <>
      <span>
        <svg width="46" height="16" aria-hidden="true">
          <path d="M2 8h42" stroke="var(--c1)" stroke-width="1.6" />
          <path d="M11 8h24" stroke="var(--c1)" stroke-width="7" opacity="0.28" />
          <circle cx="23" cy="8" r="5" fill="var(--c1)" />
        </svg>
        {reportWords('legendDot')}
      </span>
      <span>
        <svg width="46" height="16" aria-hidden="true">
          <path d="M6 8h34" stroke="var(--c3)" stroke-width="6" stroke-linecap="round" opacity="0.7" />
        </svg>
        {reportWords('legendRank')}
      </span>
    </>
  )
}
