import { editOf, type MeasureEdit, type WantedDecision } from '../../../domain/api/measures.ts'
import { measureWords } from '../../i18n/measures/words.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import type { Clash } from './decide.ts'
import { dueText } from './measure-words.ts'

type Entry = Clash['entry']
/** A measure as it would stand; without words of its own, as in the library. */
interface Side {
  readonly decision: WantedDecision
  readonly edit: MeasureEdit | null
}

const parts: readonly {
  readonly label: Parameters<typeof measureWords>[0]
  readonly print: (side: Side, entry: Entry) => string
}[] = [
  { label: 'decision', print: ({ decision }) => measureWords(`decision_${decision}`) },
  { label: 'text', print: ({ edit }) => edit?.text ?? measureWords('backToLibrary') },
  { label: 'lead', print: ({ edit }) => edit?.leadUnit ?? '' },
  { label: 'leader', print: ({ edit }) => edit?.leader ?? '' },
  { label: 'indicator', print: ({ edit }) => edit?.indicator ?? '' },
  { label: 'support', print: ({ edit }) => edit?.supportUnits.join('、') ?? '' },
  {
    label: 'due',
    print: ({ edit }, entry) =>
      edit ? dueText(entry, edit.quartersToDeadline - entry.measure.quartersToDeadline) : '',
  },
]

/** What was pressed may be far below, and is gone. */
const focusHere = (place: HTMLElement | null): void => place?.focus()

interface Props {
  readonly clash: Clash
  /** Own words as they are by now. */
  readonly mine: MeasureEdit | null
  readonly isBusy: boolean
  readonly onMine: () => void
  readonly onTheirs: () => void
}

/** Two people changed the same measure: how each would leave it, and the choice between them. */
export function MeasureClash({ clash, mine, isBusy, onMine, onTheirs }: Props) {
  const { entry, theirs, wanted } = clash
  const own: Side = { decision: wanted.decision, edit: mine }
  const before: Side = { decision: entry.decision, edit: editOf(entry.measure) }
  const changed = parts.filter(({ print }) => new Set([before, theirs, own].map((side) => print(side, entry))).size > 1)
  const Column = ({ title, side }: { title: string; side: Side }) => (
    <div>
      <h3>{title}</h3>
      <dl>
        {changed.map(({ label, print }) => {
          const printed = print(side, entry)
          return (
            printed && (
              <div key={label}>
                <dt>{measureWords(label)}</dt>
                <dd lang={label === 'decision' || label === 'due' ? undefined : 'zh-CN'}>{printed}</dd>
              </div>
            )
          )
        })}
      </dl>
    </div>
  )
  const { name, day } = theirs
  return (
    <Banner tone="warn" title={measureWords('clash')}>
      <div class="measure-clash" key={theirs.standing} ref={focusHere} tabIndex={-1}>
        <Column
          title={name && day ? measureWords('clashTheirs', { name, day }) : measureWords('clashLibrary')}
          side={theirs}
        />
        <Column title={measureWords('clashMine')} side={own} />
      </div>
      <div class="row">
        <Button size="small" kind="primary" isBusy={isBusy} onClick={onMine}>
          {measureWords('takeMine')}
        </Button>
        <Button size="small" onClick={onTheirs}>
          {measureWords('takeTheirs')}
        </Button>
      </div>
    </Banner>
  )
}
