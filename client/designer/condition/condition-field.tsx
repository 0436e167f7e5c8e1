import { useSignal } from '@preact/signals'
import type { Condition } from '../../../domain/logic/condition.ts'
import { designerWords } from '../../i18n/designer/words.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import type { Json } from '../document/json.ts'
import { variablesBefore } from '../document/variables.ts'
import { useEditor } from '../editor.ts'
import { placeOf } from '../faults/fault-words.ts'
import { fieldWords } from '../field-words.ts'
import type { FormFieldProps } from '../form/form-field.tsx'
import { JsonField } from '../form/json-field.tsx'
import { addressOf, useErrorsAt } from '../form/use-faults.ts'
import { ConditionEditor } from './condition-editor.tsx'
import { readCondition, startCondition } from './condition-parts.ts'
import { conditionWords } from './condition-words.ts'

/** A condition is plain data, without parts that are undefined. */
const asJson = (condition: Condition) => condition as Json

/** When an item or section is shown, as a sentence; opened, as choices of items and of their categories in words. */
export function ConditionField(props: FormFieldProps) {
  const { field, path, value } = props
  const editor = useEditor()
  const isOpen = useSignal(false)
  const error = useErrorsAt(path)
  const condition = readCondition(value)
  const all = editor.checked.value.variables
  const before = variablesBefore(all, placeOf(path))
  const first = before.at(-1)?.variables[0]
  if (value !== undefined && !condition) return <JsonField {...props} />
  return (
    <section class="condition" aria-label={fieldWords(field.key)} data-at={addressOf(path)} tabIndex={-1}>
      <div class="condition-line">
        <Icon name="branch" />
        <span class="condition-words">
          {condition
            ? designerWords('onlyIf', { condition: conditionWords(condition, all, 'zh-CN') })
            : designerWords('always')}
        </span>
        {condition ? (
          <Button kind="text" size="small" onClick={() => (isOpen.value = !isOpen.value)}>
            {designerWords(isOpen.value ? 'done' : 'change')}
          </Button>
        ) : (
          <Button
            kind="text"
            size="small"
            icon="plus"
            disabledReason={first ? undefined : designerWords('noVariables')}
            onClick={() => {
              if (!first) return
              editor.set(path, asJson(startCondition(first)))
              isOpen.value = true
            }}
          >
            {designerWords('addCondition')}
          </Button>
        )}
      </div>
      {error && <p class="field-error">{error}</p>}
      {condition && isOpen.value && (
        <ConditionEditor
          condition={condition}
          before={before}
          onChange={(next) => {
            editor.set(path, next ? asJson(next) : undefined)
            if (!next) isOpen.value = false
          }}
        />
      )}
    </section>
  )
}
