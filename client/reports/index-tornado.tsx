import { useSignal } from '@preact/signals'
import type { Findings } from '../../analysis/report/findings.ts'
import type { Instrument } from '../../domain/instrument.ts'
import { reportWords } from '../i18n/reports/words.ts'
import { Segmented } from '../ui/segmented.tsx'
import { indexMoves } from './index-moves.ts'
import { IndexMovesTable } from './index-moves-table.tsx'
import { issueName } from './labels.ts'
import { TornadoBars } from './tornado-bars.tsx'
import { TornadoTurnovers } from './tornado-turnovers.tsx'

type Tornado = NonNullable<Findings['indexTornado']>

interface Props {
  readonly tornado: Tornado
  readonly instrument: Instrument
}

/** Who is among the first only because of the weights: places when one of these moves. */
export function IndexTornado({ tornado, instrument }: Props) {
  const isList = useSignal(false)
  const moves = indexMoves(tornado)
  return (
    <section class="index-tornado" aria-label={reportWords('tornadoTitle')}>
      <header class="tornado-head">
        <h3>{reportWords('tornadoTitle')}</h3>
        <Segmented
          label={reportWords('view')}
          value={isList.value ? 'table' : 'chart'}
          choices={[
            { value: 'chart', label: reportWords('chart') },
            { value: 'table', label: reportWords('table') },
          ]}
          onChange={(value) => {
            isList.value = value === 'table'
          }}
        />
      </header>
      <TornadoTurnovers tornado={tornado} instrument={instrument} />
      {isList.value ? (
        <IndexMovesTable moves={moves} name={(issue) => issueName(instrument, issue)} />
      ) : (
        <TornadoBars moves={moves} top={tornado.top} name={(issue) => issueName(instrument, issue)} />
      )}
    </section>
  )
}
