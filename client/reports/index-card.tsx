import type { Findings } from '../../analysis/report/findings.ts'
import type { Instrument } from '../../domain/instrument.ts'
import { reportWords } from '../i18n/reports/words.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { FigureFiles } from '../ui/figure-files.tsx'
import { parts, resetWeights, type View, weigh } from './hot-issues-state.ts'
import { IndexTornado } from './index-tornado.tsx'
import { byHotIndex, issueName, sourceLine } from './labels.ts'

const first = 10

interface Props {
  readonly findings: Findings
  readonly instrument: Instrument
  readonly weights: View['weights']
}

/** The index is a convention, not a measurement: its weights stand beside it and can be changed. */
export function IndexCard({ findings, instrument, weights }: Props) {
  const total = parts.reduce((sum, part) => sum + weights[part], 0)
  const title = reportWords('indexTitle')
  const foot = `${sourceLine(findings, instrument)} ${reportWords('indexSource')}`
  return (
    <Card
      title={title}
      subtitle={reportWords('indexHelp')}
      tools={
        <>
          <FigureFiles title={title} note={foot} cells={indexCells(findings, instrument)} />
          <Button kind="text" size="small" onClick={resetWeights}>
            {reportWords('resetWeights')}
          </Button>
        </>
      }
      foot={foot}
    >
      <div class="index-card">
        <div class="index-weights">
          {parts.map((part) => (
            <label key={part}>
              <span>
                <b>{reportWords(part)}</b> {Math.round((weights[part] / total) * 100)}%
                <small class="muted">{reportWords(`${part}Help`)}</small>
              </span>
              <input
                type="range"
                min="0"
                max="2"
                step="0.1"
                aria-label={reportWords('weightOf', { part: reportWords(part) })}
                value={weights[part]}
                onChange={(event) => weigh(part, Number(event.currentTarget.value))}
              />
            </label>
          ))}
        </div>
        <IndexOrder findings={findings} instrument={instrument} />
      </div>
      {findings.indexTornado && <IndexTornado tornado={findings.indexTornado} instrument={instrument} note={foot} />}
    </Card>
  )
}

/** The index of every issue and its parts, as a file. */
const indexCells = (findings: Findings, instrument: Instrument): (string | number)[][] => [
  [reportWords('order'), reportWords('issue'), reportWords('hotIndex'), ...parts.map((part) => reportWords(part))],
  ...byHotIndex(findings).map(({ issue, hotIndex }, index) => [
    index + 1,
    issueName(instrument, issue),
    ...(['value', ...parts] as const).map((part) => Number(hotIndex[part].toFixed(2))),
  ]),
]

function IndexOrder({ findings, instrument }: { findings: Findings; instrument: Instrument }) {
  return (
    <table class="table index-order">
      <thead>
        <tr>
          <th scope="col" class="number">
            {reportWords('order')}
          </th>
          <th scope="col">{reportWords('issue')}</th>
          <th scope="col" class="number">
            {reportWords('hotIndex')}
          </th>
          {parts.map((part) => (
            <th key={part} scope="col" class="number index-part">
              {reportWords(part)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {byHotIndex(findings)
          .slice(0, first)
          .map(({ issue, hotIndex }, index) => (
            <tr key={issue}>
              <td class="number">{index + 1}</td>
              <th scope="row" class="row-name">
                {issueName(instrument, issue)}
              </th>
              <td class="number">
                <b>{hotIndex.value.toFixed(1)}</b>
              </td>
              {parts.map((part) => (
                <td key={part} class="number index-part">
                  {hotIndex[part].toFixed(0)}
                </td>
              ))}
            </tr>
          ))}
      </tbody>
    </table>
  )
}
