import { printedNumber } from '../../../analysis/report/claims/printed-text.ts'
import type { Inline, Report } from '../../../analysis/report/model.ts'
import { reportRoutes } from '../../../analysis/report/routes.ts'
import { call } from '../../api.ts'
import { measureWords } from '../../i18n/measures/words.ts'
import { reportWords } from '../../i18n/reports/words.ts'
import { ProblemBanner } from '../../ui/banner.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState, Loading } from '../../ui/empty-state.tsx'
import { Link } from '../../ui/link.tsx'
import { Tag } from '../../ui/tag.tsx'
import { useLoaded } from '../../ui/use-loaded.ts'
import { type DutyTable, dutyRows, dutyTableOf } from './duty-rows.ts'

interface Props {
  readonly wave: string
  /** Whose part is shown; empty for all. */
  readonly unit: string
}

/** The table of responsibilities as the report has it: who does what by when, from which number to which. */
export function DutiesCard({ wave, unit }: Props) {
  const { data, problem, reload } = useLoaded(
    (signal) => call(reportRoutes.duties, { params: { wave } }, signal),
    `duties ${wave}`,
  )
  if (problem) return <ProblemBanner problem={problem} onRetry={reload} />
  if (!data) return <Loading lines={10} />
  const table = dutyTableOf(data)
  if (!table)
    return (
      <Card>
        <EmptyState title={measureWords('noDuties')}>{measureWords('noneProposedHelp')}</EmptyState>
      </Card>
    )
  return (
    <Card
      title={
        <>
          {unit ? measureWords('dutiesOf', { unit }) : measureWords('duties')}{' '}
          {data.mark && (
            <Tag tone="warn">
              <span lang="zh-CN">{data.mark}</span>
            </Tag>
          )}
        </>
      }
      subtitle={measureWords('dutiesHelp')}
      foot={
        <>
          <span lang="zh-CN">{table.note}</span> {measureWords('dutiesFoot', { date: data.date, hash: data.dataHash })}
        </>
      }
    >
      <Duties wave={wave} report={data} table={table} unit={unit} />
    </Card>
  )
}

function Duties({ wave, report, table, unit }: Props & { report: Report; table: DutyTable }) {
  const cellOf = (cell: readonly Inline[]) =>
    cell.map((inline) =>
      typeof inline === 'string' ? (
        inline
      ) : (
        <Evidence key={inline.claim} wave={wave} claim={inline.claim} text={printedNumber(inline, report.claims)} />
      ),
    )
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section class="table-scroll" tabIndex={0} aria-label={measureWords('duties')}>
      <table class="table duties" lang="zh-CN">
        <thead>
          <tr>
            {table.columns.map(({ label, width }) => (
              <th key={label} scope="col" style={{ minWidth: `${width * 0.62}em` }}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {dutyRows(table, report, unit).map((row, k) => (
            <tr key={k}>
              {row.map((cell, column) => (
                <td key={column}>{cellOf(cell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** A number that leads to where it comes from. */
function Evidence({ wave, claim, text }: { wave: string; claim: string; text: string }) {
  return (
    <Link
      to={`/waves/${wave}/report?claim=${encodeURIComponent(claim)}`}
      class="duties-number"
      title={reportWords('showEvidence', { text })}
    >
      {text}
    </Link>
  )
}
