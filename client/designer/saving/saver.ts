import { type ReadonlySignal, signal } from '@preact/signals'
import type { Problem } from '../../../domain/problem.ts'
import { asProblem } from '../../ui/problem-words.ts'
import type { Json } from '../document/json.ts'
import type { LocalCopy } from './local-copy.ts'

export type SaveState =
  | { readonly kind: 'saved'; readonly at: Date | null }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'saving' }
  /** Kept on this device; tried again by itself. */
  | { readonly kind: 'offline' }
  /** Somebody else saved a newer draft: waits for a decision. */
  | { readonly kind: 'conflict' }
  | { readonly kind: 'refused'; readonly problem: Problem }

interface Settings {
  readonly revision: number
  readonly read: () => Json
  readonly send: (revision: number, document: Json) => Promise<number>
  readonly copy: LocalCopy
  readonly onProblem?: (problem: Problem) => void
}

export interface Saver {
  readonly state: ReadonlySignal<SaveState>
  readonly revision: () => number
  /** The document was changed: save it after a pause. */
  readonly changed: () => void
  /** Save now what is not saved yet; true when everything is on the server. */
  readonly flush: () => Promise<boolean>
  /** After a conflict: go on from this revision of the server. */
  readonly goOnFrom: (revision: number, hasChanges: boolean) => void
  /** Keep on this device what is not saved, as when the page is closed. */
  readonly keep: () => void
  readonly end: () => void
}

export const savePause = 1_000
export const retryPause = 10_000

export function createSaver({ revision: first, read, send, copy, onProblem }: Settings): Saver {
  const state = signal<SaveState>({ kind: 'saved', at: null })
  let revision = first
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | null = null
  let isBehind = false

  const later = (pause: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void save(), pause)
  }
  const keep = () => {
    if (isBehind || state.peek().kind === 'saving') copy.keep({ revision, document: read() })
  }
  async function attempt(): Promise<void> {
    isBehind = false
    state.value = { kind: 'saving' }
    try {
      revision = await send(revision, read())
      if (!isBehind) copy.forget()
      state.value = isBehind ? { kind: 'waiting' } : { kind: 'saved', at: new Date() }
    } catch (cause) {
      isBehind = true
      keep()
      failed(asProblem(cause))
    }
  }
  function failed(problem: Problem): void {
    onProblem?.(problem)
    const isOutOfReach = problem.code === 'internal' || problem.code === 'database_unavailable'
    if (problem.code === 'draft_conflict') state.value = { kind: 'conflict' }
    else if (isOutOfReach) state.value = { kind: 'offline' }
    else state.value = { kind: 'refused', problem }
    if (isOutOfReach) later(retryPause)
  }
  async function save(): Promise<void> {
    clearTimeout(timer)
    while (running) await running
    if (!isBehind || state.value.kind === 'conflict') return
    running = attempt()
    await running
    running = null
    if (state.value.kind === 'waiting') later(savePause)
  }
  return {
    state,
    revision: () => revision,
    changed: () => {
      isBehind = true
      if (state.value.kind === 'conflict' || state.value.kind === 'saving') return
      if (state.value.kind !== 'offline') state.value = { kind: 'waiting' }
      later(savePause)
    },
    flush: async () => {
      await save()
      return !isBehind
    },
    goOnFrom: (newer, hasChanges) => {
      revision = newer
      isBehind = hasChanges
      copy.forget()
      state.value = hasChanges ? { kind: 'waiting' } : { kind: 'saved', at: null }
      if (hasChanges) later(0)
    },
    keep,
    end: () => {
      keep()
      clearTimeout(timer)
    },
  }
}
