import type { Language } from '../../../domain/localized.ts'
import { textOf } from '../../../domain/localized.ts'
import type { Condition } from '../../../domain/logic/condition.ts'
import type { Variable } from '../../../domain/variable.ts'
import { designerWords } from '../../i18n/designer/words.ts'
import { findVariable, type ItemVariables, variableLabel } from '../document/variables.ts'

/** A condition as a sentence, with the words of the categories instead of codes. */
export function conditionWords(condition: Condition, all: readonly ItemVariables[], language: Language): string {
  const part = (inner: Condition) => conditionWords(inner, all, language)
  const grouped = (inner: Condition) => ('variable' in inner ? part(inner) : `（${part(inner)}）`)
  if ('all' in condition) return condition.all.map(grouped).join(designerWords('and'))
  if ('any' in condition) return condition.any.map(grouped).join(designerWords('or'))
  if ('not' in condition) return designerWords('notTrue', { condition: part(condition.not) })
  const found = findVariable(all, condition.variable)
  const name = found ? variableLabel(found.owner, found.variable, language) : condition.variable
  if ('in' in condition)
    return designerWords('isOneOf', { name, codes: codesInWords(condition.in, found?.variable, language) })
  if ('isAnswered' in condition) return designerWords(condition.isAnswered ? 'isAnswered' : 'isNotAnswered', { name })
  return rangeWords(name, condition.atLeast, condition.atMost)
}

function codesInWords(codes: readonly number[], variable: Variable | undefined, language: Language): string {
  const words = codes.map((code) => {
    const category = variable?.codes?.find((one) => one.code === code)
    return category ? textOf(category.label, language) : String(code)
  })
  return words.join(designerWords('orBetween'))
}

function rangeWords(name: string, atLeast: number | undefined, atMost: number | undefined): string {
  if (atLeast !== undefined && atMost !== undefined) return designerWords('isBetween', { name, atLeast, atMost })
  if (atLeast !== undefined) return designerWords('isAtLeast', { name, atLeast })
  if (atMost !== undefined) return designerWords('isAtMost', { name, atMost })
  return designerWords('isAnswered', { name })
}
