import { t } from '../../i18n/citizen/words.ts'
import { keep } from '../state.ts'
import { type ControlProps, defineView, type ItemOf } from './view.ts'

type Text = ItemOf<'short_text'> | ItemOf<'long_text'>

/** Above this many characters a text needs more than one line. */
const oneLine = 100

function TextField({ item, answer, onAnswer, describedBy }: ControlProps<Text>) {
  const text = typeof answer === 'string' ? answer : ''
  const field = {
    value: text,
    'aria-labelledby': 'question',
    'aria-describedby': `${describedBy} written`,
    onInput: (event: { currentTarget: { value: string } }) => onAnswer(event.currentTarget.value || undefined),
  }
  return (
    <>
      {item.maxLength > oneLine ? <textarea class="line" rows={6} {...field} /> : <input class="line" {...field} />}
      <p class="under" id="written">
        <span>{text ? t(keep.value.isDurable ? 'savedHere' : 'notSavedHere') : ''}</span>
        <span>{t('written', { count: text.length, max: item.maxLength })}</span>
      </p>
      {item.maxLength > oneLine ? <p class="small">{t('voice')}</p> : null}
    </>
  )
}

export const textField = defineView<Text>({
  Body: TextField,
  hint: (item) => (item.isRequired || item.help ? '' : t('optional')),
})
