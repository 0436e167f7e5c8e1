import { textOf } from '../../../domain/localized.ts'
import type { Variable } from '../../../domain/variable.ts'
import { designerWords } from '../../i18n/designer/words.ts'
import { SelectField } from '../../ui/field.tsx'
import { findVariable, type ItemVariables } from '../document/variables.ts'

interface Props {
  readonly name: string
  readonly before: readonly ItemVariables[]
  readonly onChange: (variable: Variable) => void
}

/** First the item, then, where it has several variables, which of them. */
export function VariablePicker({ name, before, onChange }: Props) {
  const found = findVariable(before, name)
  const items = before.map(({ item }) => ({ value: item.id, label: `${textOf(item.text, 'zh-CN')}（${item.id}）` }))
  const unknown = found ? [] : [{ value: '', label: designerWords('unknownVariable', { name }) }]
  const variables = found?.owner.variables ?? []
  return (
    <>
      <SelectField
        label={designerWords('variable')}
        value={found?.owner.item.id ?? ''}
        choices={[...unknown, ...items]}
        onChange={(id) => {
          const first = before.find(({ item }) => item.id === id)?.variables[0]
          if (first) onChange(first)
        }}
      />
      {variables.length > 1 && (
        <SelectField
          label={designerWords('entryNumber', { number: variables.findIndex((one) => one.name === name) + 1 })}
          value={name}
          choices={variables.map((one) => ({ value: one.name, label: textOf(one.label, 'zh-CN') }))}
          onChange={(chosen) => {
            const variable = variables.find((one) => one.name === chosen)
            if (variable) onChange(variable)
          }}
        />
      )}
    </>
  )
}
