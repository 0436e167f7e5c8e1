import { isRecord, type Json } from './json.ts'
import { jsonBreak } from './json-break.ts'

/** What a file turned out to be: a document, or the reason why it is none. */
export type FileRead =
  | { readonly document: Json }
  | { readonly refusal: FileRefusal; readonly line?: number; readonly column?: number; readonly format?: string }

type FileRefusal = 'fileEmpty' | 'fileTooLarge' | 'fileNotText' | 'fileNotJson' | 'fileNotDocument' | 'fileOtherFormat'

/** The body that the server takes, less room for the frame around the document. */
export const largestFile = 4_194_304 - 1_024

/** Reads a questionnaire file. Faults inside a document are no refusal: a draft may have them. */
export function readFile(bytes: Uint8Array): FileRead {
  if (bytes.length === 0) return { refusal: 'fileEmpty' }
  if (bytes.length > largestFile) return { refusal: 'fileTooLarge' }
  const text = decoded(bytes)
  return text === null ? { refusal: 'fileNotText' } : readText(text)
}

function decoded(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return text.includes('\u0000') ? null : text
  } catch {
    return null
  }
}

function readText(text: string): FileRead {
  if (text.trim() === '') return { refusal: 'fileEmpty' }
  let value: Json
  try {
    value = JSON.parse(text) as Json
  } catch {
    return { refusal: 'fileNotJson', ...whereBroken(text) }
  }
  if (!isRecord(value) || !('sections' in value)) return { refusal: 'fileNotDocument' }
  if (value.format !== 1) return { refusal: 'fileOtherFormat', format: String(value.format ?? '—') }
  return { document: value }
}

function whereBroken(text: string): { line: number; column: number } {
  const before = text.slice(0, jsonBreak(text)).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}
