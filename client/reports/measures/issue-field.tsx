import type { Signal } from '@preact/signals'
import type { WaveMeasures } from '../../../domain/api/measures.ts'
import { measureWords } from '../../i18n/measures/words.ts'
import { SelectField } from '../../ui/field.tsx'
import { local } from '../labels.ts'

interface Props<T> {
  readonly issues: WaveMeasures['issues']
  readonly issue: Signal<string>
  readonly edit: Signal<T>
}

/** The issue of a new measure; whoever usually leads on it is filled in. */
export const IssueField = <T extends { readonly leadUnit: string }>({ issues, issue, edit }: Props<T>) => (
  <SelectField
    label={measureWords('issue')}
    value={issue.value}
    choices={issues.map(({ id, name }) => ({ value: id, label: `${id} ${local(name)}` }))}
    onChange={(id) => {
      issue.value = id
      const leadUnit = issues.find((one) => one.id === id)?.leadUnit
      if (leadUnit) edit.value = { ...edit.value, leadUnit }
    }}
  />
)
