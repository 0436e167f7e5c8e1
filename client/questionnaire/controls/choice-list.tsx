import { inDisplayOrder } from '../../../domain/display-order.ts'
import { t } from '../../i18n/citizen/words.ts'
import { later } from '../later.tsx'
import { remark } from '../state.ts'
import { say, Words } from '../words.tsx'
import { answerOf, chosenIn, takesMany, toggled } from './choose.ts'
import { OptionRow } from './option-row.tsx'
import { type ControlProps, defineView, type ItemOf } from './view.ts'

type Choice = ItemOf<'single_choice'> | ItemOf<'multiple_choice'>

const LongList = later((late) => late.LongList)
const Tray = later((late) => late.Tray)

const isLong = (item: Choice): boolean => !!item.groups?.length && item.categories.length > 15

/** How a list of inputs is announced. */
export const groupOf = (item: Choice, describedBy: string) =>
  ({
    role: takesMany(item) ? 'group' : 'radiogroup',
    'aria-labelledby': 'question',
    'aria-describedby': describedBy,
  }) as const

/** Changes the answer by one tap and says what could not be done. */
export function tap(
  { item, answer, onAnswer }: Pick<ControlProps<Choice>, 'item' | 'answer' | 'onAnswer'>,
  code: number,
) {
  const next = toggled(item, answer, code)
  const label = item.categories.find((category) => category.code === code)?.label
  const max = takesMany(item) ? (item.max ?? 0) : 1
  remark.value = ''
  if (next.remark === 'limit') remark.value = t('limitReached', { max })
  if (next.remark === 'exclusive' && label) remark.value = t('exclusiveChosen', { label: say(label) })
  if (next.answer !== answer) onAnswer(next.answer)
}

function ChoiceList(props: ControlProps<Choice>) {
  const { item, answer, context, describedBy } = props
  const { codes } = chosenIn(answer)
  const many = takesMany(item)
  if (isLong(item)) return <LongList {...props} />
  return (
    <div {...groupOf(item, describedBy)}>
      <div class="opts">
        {inDisplayOrder(item.categories, item.order, context.seed, item.id).map((category) => (
          <OptionRow
            key={category.code}
            takesMany={many}
            name={item.id}
            isOn={codes.includes(category.code)}
            onToggle={() => tap(props, category.code)}
          >
            <Words of={category.label} />
          </OptionRow>
        ))}
      </div>
      <OwnText {...props} />
    </div>
  )
}

/** The words for "something else", once that is chosen. */
export function OwnText({ item, answer, onAnswer }: ControlProps<Choice>) {
  const { codes, text } = chosenIn(answer)
  if (!takesMany(item) || !item.categories.some((c) => c.takesText && codes.includes(c.code))) return null
  return (
    <label class="own-text">
      <span>{t('ownText')}</span>
      <input
        class="line"
        value={text ?? ''}
        autocomplete="off"
        onInput={(event) => onAnswer(answerOf(item, codes, event.currentTarget.value))}
      />
      <small>{t('ownTextNote')}</small>
    </label>
  )
}

const hint = (item: Choice): string => {
  if (!takesMany(item)) return t('chooseOne')
  return item.max ? t('chooseUpTo', { max: item.max }) : t('chooseAny')
}

export const choiceList = defineView<Choice>({
  Body: ChoiceList,
  Tray: (props) => (takesMany(props.item) && (isLong(props.item) || props.item.max) ? <Tray {...props} /> : null),
  hint,
})
