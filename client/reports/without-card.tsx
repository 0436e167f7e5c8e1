import { useSignal } from '@preact/signals'
import type { Findings } from '../../analysis/report/findings.ts'
import { percent, points } from '../../analysis/report/phrases/numbers.ts'
import type { Quality } from '../../analysis/report/quality-findings.ts'
import type { Instrument } from '../../domain/instrument.ts'
import { qualityWords } from '../i18n/quality/words.ts'
import { reportWords } from '../i18n/reports/words.ts'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { FigureFiles } from '../ui/figure-files.tsx'
import { percentCell } from '../ui/percent-cell.ts'
import { isPrinting } from '../ui/printing.ts'
import { byRank, isRanked, issueName, wordingOfPriority } from './labels.ts'
import { qualitySource } from './quality-source.ts'

interface Props {
  readonly quality: Quality
  readonly findings: Findings
  readonly instrument: Instrument
}
type Without = Extract<Quality['without'], { isShown: true }>

const first = 12
const signed = (change: number): string => {
  const text = points(Math.abs(change))
  if (Number(text) === 0) return text
  return `${change > 0 ? '+' : '−'}${text}`
}

/** The ranking with and without the doubtful responses. */
export function WithoutCard({ quality, findings, instrument }: Props) {
  const { without } = quality
  if (!without.isShown)
    return (
      <Card title={qualityWords('withoutTitle')}>
        <p class="card-body">{qualityWords(without.reason, { minimum: findings.minimumGroupSize })}</p>
      </Card>
    )
  const title = qualityWords('withoutTitle')
  const wording = reportWords('itemWordingLine', { wording: wordingOfPriority(instrument) })
  const foot = qualitySource(findings, true, [
    wording,
    qualityWords(findings.issues.some(isRanked) ? 'withoutFoot' : 'withoutFootOpen'),
  ])
  return (
    <Card
      title={title}
      subtitle={qualityWords('withoutHelp', { removed: without.removed })}
      tools={<FigureFiles title={title} note={foot} cells={withoutCells(without, findings, instrument)} />}
      foot={foot}
    >
      <div class="card-body">
        <Verdict without={without} findings={findings} instrument={instrument} />
      </div>
      <Issues without={without} findings={findings} instrument={instrument} />
    </Card>
  )
}

/** The comparison as a file: shares in percent. */
function withoutCells(without: Without, findings: Findings, instrument: Instrument): (string | number)[][] {
  const after = new Map(without.issues.map((one) => [one.issue, one]))
  return [
    [
      qualityWords('issue'),
      `${qualityWords('all')} %`,
      `${qualityWords('without')} %`,
      qualityWords('rankAll'),
      qualityWords('rankWithout'),
    ],
    ...byRank(findings).map((issue) => {
      const now = after.get(issue.issue)
      return [
        issueName(instrument, issue.issue),
        percentCell(issue.mention.isEstimable ? issue.mention.value : null),
        percentCell(now?.mention),
        isRanked(issue) ? issue.rank.point : '',
        isRanked(issue) && now ? now.rank : '',
      ]
    }),
  ]
}

function Verdict({ without, findings, instrument }: Omit<Props, 'quality'> & { without: Without }) {
  const { changed, largestChange } = without
  const most = largestChange && {
    issue: issueName(instrument, largestChange.issue),
    change: signed(largestChange.change),
  }
  // Without ranks nothing is concluded that could hold.
  if (!findings.issues.some(isRanked)) return most && <Banner>{qualityWords('largestChange', most)}</Banner>
  if (changed.length === 0) return most && <Banner tone="ok">{qualityWords('unchanged', most)}</Banner>
  return (
    <Banner tone="warn">
      {changed.map((what) => (
        <p key={what}>{qualityWords(what === 'top_five' ? 'changedTop_five' : 'changedTop_tier')}</p>
      ))}
      {most && <p>{qualityWords('largestChange', most)}</p>}
    </Banner>
  )
}

const shareHeads = ['all', 'without', 'change'] as const
const rankHeads = ['rankAll', 'rankWithout'] as const

function Issues({ without, findings, instrument }: Omit<Props, 'quality'> & { without: Without }) {
  const isWhole = useSignal(false)
  const all = byRank(findings)
  const hasRanks = all.some(isRanked)
  const after = new Map(without.issues.map((one) => [one.issue, one]))
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section class="table-scroll" tabIndex={0} aria-label={qualityWords('withoutTitle')}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{qualityWords('issue')}</th>
              {([...shareHeads, ...(hasRanks ? rankHeads : [])] as const).map((word) => (
                <th key={word} scope="col" class="number">
                  {qualityWords(word)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(isWhole.value || isPrinting.value ? all : all.slice(0, first)).map((issue) => {
              const { mention, rank } = issue
              const now = after.get(issue.issue)
              const share = now?.mention ?? null
              const isKnown = mention.isEstimable && share !== null
              return (
                <tr
                  key={issue.issue}
                  class={isRanked(issue) && now && now.rank !== rank.point ? 'has-moved' : undefined}
                >
                  <th scope="row" class="row-name">
                    {issueName(instrument, issue.issue)}
                  </th>
                  <td class="number">{mention.isEstimable ? percent(mention.value) : '—'}</td>
                  <td class="number">{share === null ? '—' : percent(share)}</td>
                  <td class="number">{isKnown ? signed(share - mention.value) : '—'}</td>
                  {hasRanks && (
                    <>
                      <td class="number">{isRanked(issue) ? rank.point : '—'}</td>
                      <td class="number">{isRanked(issue) && now ? now.rank : '—'}</td>
                    </>
                  )}
                </tr>
              )
            })}
          </tbody>
        </table>
      </section>
      {all.length > first && (
        <div class="card-body no-print">
          <Button
            size="small"
            onClick={() => {
              isWhole.value = !isWhole.value
            }}
          >
            {isWhole.value
              ? qualityWords('showFirst', { count: first })
              : qualityWords('showRest', { count: all.length })}
          </Button>
        </div>
      )}
    </>
  )
}
