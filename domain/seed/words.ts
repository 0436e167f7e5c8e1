import { missingCodes } from '../category.ts'
import type { Localized } from '../localized.ts'

/** A text of the seed in its three languages. */
export const words = (zh: string, en: string, ru: string): Localized => ({ 'zh-CN': zh, en, ru })

/** Categories coded 1, 2, 3 … in the order given. */
export const numbered = (labels: readonly Localized[]) => labels.map((label, i) => ({ code: i + 1, label }))

/** “Prefer not to say”, for items on the person. */
export const refusal = { code: missingCodes.refused, label: words('不想说', 'Prefer not to say', 'Не хочу отвечать') }

/** How much an issue matters, 1 to 5. */
export const concernCategories = numbered([
  words('很不关心', 'Not at all concerned', 'Совсем не волнует'),
  words('不太关心', 'Not very concerned', 'Мало волнует'),
  words('一般', 'Somewhat concerned', 'Отчасти волнует'),
  words('比较关心', 'Quite concerned', 'Довольно сильно волнует'),
  words('非常关心', 'Very concerned', 'Очень волнует'),
])

/** How satisfied somebody is, 1 to 5, or does not know. */
export const satisfactionCategories = [
  ...numbered([
    words('很不满意', 'Very dissatisfied', 'Совсем не удовлетворён(а)'),
    words('不太满意', 'Rather dissatisfied', 'Скорее не удовлетворён(а)'),
    words('一般', 'Neither', 'Средне'),
    words('比较满意', 'Rather satisfied', 'Скорее удовлетворён(а)'),
    words('非常满意', 'Very satisfied', 'Полностью удовлетворён(а)'),
  ]),
  {
    code: missingCodes.dontKnow,
    label: words('不了解/没接触过', 'Don’t know / no contact with it', 'Не знаю / не сталкивался(лась)'),
  },
]
