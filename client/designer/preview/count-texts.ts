import { isRecord, type Json } from '../document/json.ts'

/** How many texts a part of the document has, and how many of them are there in the language. */
export function countTexts(value: Json, language: string): { done: number; all: number } {
  if (isRecord(value) && 'zh-CN' in value) return { done: value[language] ? 1 : 0, all: 1 }
  const parts = typeof value === 'object' && value !== null ? Object.values(value) : []
  const counts = parts.map((part) => countTexts(part, language))
  return {
    done: counts.reduce((sum, { done }) => sum + done, 0),
    all: counts.reduce((sum, { all }) => sum + all, 0),
  }
}
