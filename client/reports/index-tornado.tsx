import { useSignal } from '@preact/signals'
import type { Findings } from '../../analysis/report/findings.ts'
import type { Instrument } from '../../domain/instrument.ts'
import { reportWords } from '../i18n/reports/words.ts'
import { ChartOrTable } from '../ui/chart-or-table.tsx'
import { FigureFiles } from '../ui/figure-files.tsx'
import { indexMoves } from './index-moves.ts'
import { IndexMovesTable, moveCells } from './index-moves-table.tsx'
import { issueName } from './labels.ts'
import { TornadoBars } from './tornado-bars.tsx'
import { TornadoDrawing } from './tornado-drawing.tsx'
import { TornadoTurnovers } from './tornado-turnovers.tsx'

type Tornado = NonNullable<Findings['indexTornado']>

interface Props {
  readonly tornado: Tornado
  readonly instrument: Instrument
  /** What stands under the card, for its files. */
  readonly note: string
}

/** Who is among the first only because of the weights: places when one of these moves. */
export function IndexTornado({ tornado, instrument, note }: Props) {
  const isList = useSignal(false)
  const moves = indexMoves(tornado)
  const title = reportWords('tornadoTitle')
  const name = (issue: string) => issueName(instrument, issue)
  return (
    <section class="index-tornado" aria-label={title}>
      <header class="tornado-head">
        <h3>{title}</h3>
        <div class="card-tools">
          <FigureFiles
            title={title}
            note={note}
            cells={moveCells(moves, name)}
            draw={(place) => <TornadoDrawing {...place} moves={moves} top={tornado.top} name={name} summary={title} />}
          />
          <ChartOrTable
            isTable={isList.value}
            onChange={(isTable) => {
              isList.value = isTable
            }}
          />
        </div>
      </header>
      <TornadoTurnovers tornado={tornado} instrument={instrument} />
      {isList.value ? (
        <IndexMovesTable moves={moves} name={name} />
      ) : (
        <TornadoBars moves={moves} top={tornado.top} name={name} />
      )}
    </section>
  )
}
