import type { WantedDecision, WaveMeasure } from '../../../domain/api/measures.ts'
import { libraryWords } from '../../i18n/library/words.ts'
import { measureWords } from '../../i18n/measures/words.ts'
import { Button } from '../../ui/button.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { mayI } from '../../ui/session.ts'
import { Tag } from '../../ui/tag.tsx'
import { type Desk, decide, standing } from './decide.ts'
import { hasUnsaved } from './keep-words.ts'
import { dueText, reasonText } from './measure-words.ts'
import { areGroundsShown } from './measures-view.ts'

interface Props {
  readonly entry: WaveMeasure
  readonly issue: string
  readonly desk: Desk
  readonly onEdit: (entry: WaveMeasure) => void
}

const decisions = ['proposed', 'adopted', 'rejected'] as const

/** One measure: what shall be done, by whom, why, what speaks against it, and what was decided. */
export function MeasureEntry({ entry, issue, desk, onEdit }: Props) {
  const { measure, reasons } = entry
  const decision = desk.pending.value[measure.id] ?? entry.decision
  return (
    <li class={`measure measure-${decision}`}>
      <div class="measure-head">
        <span class="measure-issue">
          {issue} <span class="muted">{measure.id}</span>
        </span>
        {entry.isEdited && <Tag tone="info">{measureWords('edited')}</Tag>}
        {entry.isOwn && <Tag tone="info">{measureWords('own')}</Tag>}
        {mayI('analyse') && hasUnsaved(desk.wave, measure.id) && <Tag tone="warn">{measureWords('unsaved')}</Tag>}
        <DecisionTools entry={entry} decision={decision} desk={desk} onEdit={onEdit} />
      </div>
      <p class="measure-text" lang="zh-CN">
        {measure.text}
      </p>
      <dl class="measure-facts">
        <Fact label="lead">{measure.leadUnit}</Fact>
        {measure.supportUnits.length > 0 && <Fact label="support">{measure.supportUnits.join('、')}</Fact>}
        <Fact label="leader">{measure.leader}</Fact>
        <Fact label="due">{dueText(entry)}</Fact>
        <Fact label="cause">{measureWords(`cause_${measure.cause}`)}</Fact>
        <Known label="cost">{libraryWords(`cost_${measure.costClass}`)}</Known>
        <Fact label="indicator">{measure.indicator}</Fact>
        <Known label="checkedBy">{libraryWords(`outcome_${measure.target.outcome}`)}</Known>
        {entry.programme !== null && (
          <Fact label="reasons">
            {reasons.length > 0 ? reasons.map(reasonText).join(measureWords('between')) : measureWords('noReason')}
          </Fact>
        )}
      </dl>
      <Against entry={entry} />
    </li>
  )
}

function DecisionTools({ entry, decision, desk, onEdit }: Omit<Props, 'issue'> & { decision: WantedDecision }) {
  if (!mayI('analyse'))
    return (
      <span class="measure-tools">
        <Tag tone={decision === 'adopted' ? 'ok' : 'plain'}>{measureWords(`decision_${decision}`)}</Tag>
      </span>
    )
  const ask = (next: WantedDecision) => {
    const from = standing(entry)
    const wanted = { decision: next, edit: from.edit }
    if (next !== decision)
      void decide(desk, { entry, from, wanted, isDecision: true, said: measureWords(`said_${next}`) })
  }
  return (
    <span class="measure-tools">
      <span class="print-only">{measureWords(`decision_${decision}`)}</span>
      <Segmented
        label={`${measureWords('decision')} ${entry.measure.id}`}
        value={decision}
        choices={decisions.map((value) => ({ value, label: measureWords(`decision_${value}`) }))}
        onChange={ask}
      />
      <Button size="small" kind="text" onClick={() => onEdit(entry)}>
        {measureWords('edit')}
      </Button>
      {entry.isOwn && (
        <Button size="small" kind="text" onClick={() => ask('removed')}>
          {measureWords('remove')}
        </Button>
      )}
    </span>
  )
}

function Against({ entry: { measure } }: Pick<Props, 'entry'>) {
  return (
    <details class="measure-against" open={areGroundsShown()}>
      <summary>{measureWords('against')}</summary>
      <dl class="measure-facts">
        <Known label="evidence">{libraryWords(`evidence_${measure.evidence}`)}</Known>
        {(['basis', 'burdens', 'objections', 'reconsider'] as const).map((part) => (
          <Fact key={part} label={part}>
            {measure[part]}
          </Fact>
        ))}
      </dl>
    </details>
  )
}

const Fact = ({ label, children }: { label: Parameters<typeof measureWords>[0]; children: string }) => (
  <div class={label === 'reasons' ? 'is-long' : undefined}>
    <dt>{measureWords(label)}</dt>
    <dd>{children}</dd>
  </div>
)

/** What the library says of the measure, in its words. */
const Known = ({ label, children }: { label: 'cost' | 'checkedBy' | 'evidence'; children: string }) => (
  <div>
    <dt>{libraryWords(label)}</dt>
    <dd>{children}</dd>
  </div>
)
