import type { Findings } from '../../analysis/report/findings.ts'
import type { Instrument } from '../../domain/instrument.ts'
import { reportWords } from '../i18n/reports/words.ts'
import { Card } from '../ui/card.tsx'
import { FigureFiles } from '../ui/figure-files.tsx'
import { HeatDrawing } from '../ui/heat-drawing.tsx'
import { groupCells, groupHeat } from './group-files.ts'
import { GroupTable } from './group-table.tsx'
import { groupBy } from './hot-issues-state.ts'
import { byRank, groupLabels, sourceLine } from './labels.ts'

const first = 13

interface Props {
  readonly findings: Findings
  readonly instrument: Instrument
  /** Variable chosen beside the sector. */
  readonly by: string | null
}

export function GroupsCard({ findings, instrument, by }: Props) {
  const issues = byRank(findings).slice(0, first)
  const variables = (issues[0]?.groups ?? []).filter(({ cells }) => cells.length > 0).map(({ variable }) => variable)
  const others = variables.filter((variable) => variable !== '@sector')
  const chosen = others.find((variable) => variable === by) ?? others[0]
  const shown = variables.filter((variable) => variable === '@sector' || variable === chosen)
  if (shown.length === 0) return null
  const table = { findings, instrument, issues, variables: shown }
  const title = reportWords('groupsTitle')
  const { isProbability } = findings.weighting
  const foot =
    reportWords(isProbability ? 'groupsFoot' : 'groupsFootOpen', { minimum: findings.minimumGroupSize }) +
    sourceLine(findings, instrument)
  return (
    <Card
      title={title}
      subtitle={reportWords(isProbability ? 'groupsHelp' : 'groupsHelpOpen')}
      tools={
        <>
          <FigureFiles
            title={title}
            note={foot}
            cells={groupCells(table)}
            draw={(place) => <HeatDrawing {...place} {...groupHeat(table)} summary={title} />}
          />
          {others.length > 1 && (
            <label class="row small">
              {reportWords('groupBy')}
              <select
                class="input select-small"
                value={chosen ?? ''}
                onChange={(event) => groupBy(event.currentTarget.value)}
              >
                {others.map((variable) => (
                  <option key={variable} value={variable}>
                    {groupLabels(findings, instrument, variable).name}
                  </option>
                ))}
              </select>
            </label>
          )}
        </>
      }
      foot={foot}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section class="table-scroll heat-scroll" tabIndex={0} aria-label={title}>
        <GroupTable {...table} />
      </section>
      {isProbability && <HeatKey />}
    </Card>
  )
}

const HeatKey = () => (
  <div class="heat-key">
    {reportWords('lower')}
    {[-3, -2, -1, 0, 1, 2, 3].map((step) => (
      <i key={step} class={`heat${step}`} />
    ))}
    {reportWords('higher')}
    <span class="heat-thresholds">{reportWords('thresholds')}</span>
  </div>
)
