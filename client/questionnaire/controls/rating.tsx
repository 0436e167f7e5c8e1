import type { Category } from '../../../domain/category.ts'
import { citizenLanguage, t } from '../../i18n/citizen/words.ts'
import { textSize } from '../preferences.ts'
import { say, Words } from '../words.tsx'
import { type ControlProps, defineView, type ItemOf } from './view.ts'

/** Side by side only where every label fits in two short lines. */
const fitsInARow = (categories: readonly Category[]): boolean =>
  textSize.value === '' &&
  citizenLanguage.value === 'zh-CN' &&
  categories.length <= 5 &&
  categories.every((category) => say(category.label).length <= 4)

/** Four Han characters break in the middle, not after the third. */
function Short({ of }: { of: Category['label'] }) {
  const text = say(of)
  return text.length === 4 ? (
    <span>
      {text.slice(0, 2)}
      <br />
      {text.slice(2)}
    </span>
  ) : (
    <span>{text}</span>
  )
}

/** One radio per category; "don't know" stands apart. */
export function Rating(props: {
  readonly name: string
  readonly categories: readonly Category[]
  readonly code: number | undefined
  readonly onPick: (code: number) => void
}) {
  const { name, categories, code, onPick } = props
  const points = categories.filter((category) => category.code >= 0)
  const isRow = fitsInARow(points)
  const pick = (category: Category) => ({
    name,
    checked: category.code === code,
    onChange: () => onPick(category.code),
  })
  return (
    <>
      <div class={isRow ? 'seg' : 'seg v'}>
        {points.map((category) => (
          <label key={category.code} class={category.code === code ? 'on' : undefined}>
            <input type="radio" {...pick(category)} />
            {isRow ? (
              <Short of={category.label} />
            ) : (
              <span>
                <Words of={category.label} />
              </span>
            )}
          </label>
        ))}
      </div>
      {categories
        .filter((category) => category.code < 0)
        .map((category) => (
          <label key={category.code} class={category.code === code ? 'dk on' : 'dk'}>
            <input type="radio" {...pick(category)} />
            <span class="dk-words">
              <Words of={category.label} />
            </span>
          </label>
        ))}
    </>
  )
}

function Scale({ item, answer, onAnswer, describedBy }: ControlProps<ItemOf<'scale'>>) {
  return (
    <div role="radiogroup" aria-labelledby="question" aria-describedby={describedBy}>
      <Rating
        name={item.id}
        categories={item.categories}
        code={typeof answer === 'number' ? answer : undefined}
        onPick={onAnswer}
      />
    </div>
  )
}

export const scale = defineView<ItemOf<'scale'>>({ Body: Scale, hint: () => t('chooseOne') })
