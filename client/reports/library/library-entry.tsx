import type { LibraryMeasure } from '../../../domain/api/library.ts'
import { libraryWords } from '../../i18n/library/words.ts'
import { measureWords } from '../../i18n/measures/words.ts'
import { bracketed } from '../../i18n/punctuation.ts'
import { Button } from '../../ui/button.tsx'
import { mayI } from '../../ui/session.ts'
import { Tag } from '../../ui/tag.tsx'
import { hasUnsaved } from '../measures/keep-words.ts'
import { change, type LibraryDesk, libraryShelf } from './library-desk.ts'

interface Props {
  readonly entry: LibraryMeasure
  readonly issue: string
  readonly desk: LibraryDesk
  readonly onOpen: (as: 'edit' | 'history') => void
}

const tones = { shipped: 'plain', edited: 'info', added: 'info', retired: 'warn' } as const

/** One measure of the library with all that is known of it. */
export function LibraryEntry({ entry, issue, desk, onOpen }: Props) {
  const { measure, state } = entry
  const facts: readonly (readonly [label: string, value: string])[] = [
    [measureWords('lead'), measure.leadUnit],
    [measureWords('support'), measure.supportUnits.join('、') || '—'],
    [measureWords('cause'), measureWords(`cause_${measure.cause}`)],
    [
      libraryWords('term'),
      libraryWords(`term_${measure.term}`) +
        bracketed(libraryWords('quartersCount', { count: measure.quartersToDeadline })),
    ],
    [libraryWords('cost'), libraryWords(`cost_${measure.costClass}`)],
    [libraryWords('evidence'), libraryWords(`evidence_${measure.evidence}`)],
    [measureWords('indicator'), measure.indicator],
    [libraryWords('checkedBy'), libraryWords(`outcome_${measure.target.outcome}`)],
  ]
  return (
    <li class={`measure${state === 'retired' ? ' measure-rejected' : ''}`}>
      <div class="measure-head">
        <span class="measure-issue">
          {issue} <span class="muted">{measure.id}</span>
        </span>
        {state !== 'shipped' && <Tag tone={tones[state]}>{libraryWords(`state_${state}`)}</Tag>}
        {mayI('analyse') && hasUnsaved(libraryShelf, measure.id) && <Tag tone="warn">{measureWords('unsaved')}</Tag>}
        <Tools entry={entry} desk={desk} onOpen={onOpen} />
      </div>
      <p class="measure-text" lang="zh-CN">
        {measure.text}
      </p>
      <Facts facts={facts} />
      <details class="measure-against">
        <summary>{measureWords('against')}</summary>
        <Facts
          facts={(['basis', 'burdens', 'objections', 'reconsider'] as const).map((part) => [
            measureWords(part),
            measure[part],
          ])}
        />
      </details>
    </li>
  )
}

const Facts = ({ facts }: { facts: readonly (readonly [label: string, value: string])[] }) => (
  <dl class="measure-facts">
    {facts.map(([label, value]) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)

function Tools({ entry, desk, onOpen }: Omit<Props, 'issue'>) {
  const isRetired = entry.state === 'retired'
  const turn = () =>
    change(desk, {
      entry,
      next: (before) => ({ ...before, isRetired: !isRetired }),
      said: libraryWords(isRetired ? 'saidRestored' : 'saidRetired'),
    })
  return (
    <span class="measure-tools no-print">
      {entry.hasHistory && (
        <Button size="small" kind="text" onClick={() => onOpen('history')}>
          {libraryWords('history')}
        </Button>
      )}
      {mayI('analyse') && (
        <>
          <Button size="small" kind="text" onClick={() => void turn()}>
            {libraryWords(isRetired ? 'restore' : 'retire')}
          </Button>
          <Button size="small" kind="text" onClick={() => onOpen('edit')}>
            {measureWords('edit')}
          </Button>
        </>
      )}
    </span>
  )
}
