import type { ItemOf } from './view.ts'

type Choice = ItemOf<'single_choice'> | ItemOf<'multiple_choice'>
export const takesMany = (item: Choice): item is ItemOf<'multiple_choice'> => item.type.startsWith('multiple')

export interface Chosen {
  readonly codes: readonly number[]
  readonly text?: string
}

/** The codes of an answer of either kind. */
export function chosenIn(answer: unknown): Chosen {
  if (typeof answer === 'number') return { codes: [answer] }
  const { codes, text } = (answer ?? {}) as { codes?: unknown; text?: unknown }
  return { codes: Array.isArray(codes) ? codes : [], ...(typeof text === 'string' ? { text } : {}) }
}

export type Remark = 'limit' | 'exclusive' | undefined

/** What tapping a category does. At the limit nothing changes but the remark, which says how to swap. */
export function toggled(item: Choice, answer: unknown, code: number): { answer: unknown; remark?: Remark } {
  if (!takesMany(item)) return { answer: code }
  const { codes, text } = chosenIn(answer)
  const isExclusive = (one: number) => item.categories.some((c) => c.code === one && c.isExclusive)
  if (codes.includes(code))
    return {
      answer: answerOf(
        item,
        codes.filter((one) => one !== code),
        text,
      ),
    }
  if (isExclusive(code))
    return { answer: answerOf(item, [code], text), ...(codes.length ? { remark: 'exclusive' as const } : {}) }
  const others = codes.filter((one) => !isExclusive(one))
  if (others.length >= (item.max ?? Number.POSITIVE_INFINITY)) return { answer, remark: 'limit' }
  return { answer: answerOf(item, [...others, code], text) }
}

/** Without categories there is no answer, and without the category that takes them no words. */
export function answerOf(item: ItemOf<'multiple_choice'>, codes: readonly number[], text: string | undefined): unknown {
  if (!codes.length) return undefined
  const takesText = item.categories.some((c) => c.takesText && codes.includes(c.code))
  return { codes, ...(takesText && text ? { text } : {}) }
}
