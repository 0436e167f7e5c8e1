import { useState } from 'preact/hooks'
import { t } from '../../i18n/citizen/words.ts'
import { Words } from '../words.tsx'
import { numberIn } from './number-in.ts'
import { type ControlProps, defineView, type ItemOf } from './view.ts'

function NumberField({ item, answer, onAnswer, describedBy }: ControlProps<ItemOf<'number'>>) {
  const [typed, setTyped] = useState(answer === undefined ? '' : String(answer))
  return (
    <p class="number">
      <input
        class="line"
        inputMode={item.isWhole ? 'numeric' : 'decimal'}
        autocomplete="off"
        aria-labelledby="question"
        aria-describedby={describedBy}
        value={typed}
        onInput={(event) => {
          setTyped(event.currentTarget.value)
          onAnswer(numberIn(event.currentTarget.value))
        }}
      />
      {item.unit ? <Words of={item.unit} /> : null}
    </p>
  )
}

export const numberField = defineView<ItemOf<'number'>>({
  Body: NumberField,
  hint: (item) => t('numberRange', { min: item.min, max: item.max }),
})
