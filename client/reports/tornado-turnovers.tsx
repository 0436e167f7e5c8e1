import type { Findings } from '../../analysis/report/findings.ts'
import type { Instrument } from '../../domain/instrument.ts'
import { reportWords } from '../i18n/reports/words.ts'
import { turnovers } from './index-moves.ts'
import { shortIssueName } from './labels.ts'

interface Props {
  readonly tornado: NonNullable<Findings['indexTornado']>
  readonly instrument: Instrument
}

/** Who comes into the first places and who drops out, in a sentence for every weight that does it. */
export function TornadoTurnovers({ tornado, instrument }: Props) {
  const changes = turnovers(tornado)
  const names = (issues: readonly string[]) =>
    issues.map((issue) => shortIssueName(instrument, issue)).join(reportWords('listComma')) || '—'
  if (changes.length === 0) return <p class="tornado-say">{reportWords('tornadoNobody', { top: tornado.top })}</p>
  return (
    <>
      <p class="tornado-say">{reportWords('tornadoSome', { top: tornado.top })}</p>
      <ul class="tornado-turnovers">
        {changes.map(({ part, change, enters, leaves }) => (
          <li key={`${part} ${change}`}>
            {reportWords('tornadoTurnover', {
              change: reportWords(`weight_${change}`, { part: reportWords(part) }),
              enters: names(enters),
              leaves: names(leaves),
            })}
          </li>
        ))}
      </ul>
    </>
  )
}
