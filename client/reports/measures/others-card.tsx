import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import type { WaveMeasure, WaveMeasures } from '../../../domain/api/measures.ts'
import { measureWords } from '../../i18n/measures/words.ts'
import { Card } from '../../ui/card.tsx'
import { SelectField } from '../../ui/field.tsx'
import { local } from '../labels.ts'

interface Props {
  readonly data: WaveMeasures
  readonly list: (entries: readonly WaveMeasure[]) => ComponentChildren
}

/** The rest of the library, one issue at a time. */
export function OthersCard({ data, list }: Props) {
  const issue = useSignal(data.programmes[0]?.issues[0] ?? data.issues[0]?.id ?? '')
  const others = data.measures.filter(
    ({ measure, programme, decision }) =>
      measure.issue === issue.value && programme === null && decision !== 'rejected',
  )
  return (
    <Card class="no-print" title={measureWords('others')} subtitle={measureWords('othersHelp')}>
      <div class="measures-pick">
        <SelectField
          label={measureWords('issue')}
          value={issue.value}
          choices={data.issues.map(({ id, name }) => ({ value: id, label: `${id} ${local(name)}` }))}
          onChange={(id) => {
            issue.value = id
          }}
        />
      </div>
      {others.length > 0 ? list(others) : <p class="muted">{measureWords('noOthers')}</p>}
    </Card>
  )
}
