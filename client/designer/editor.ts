import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { type Instrument, withCatalogueTexts } from '../../domain/instrument.ts'
import { languages as allLanguages, type Language } from '../../domain/localized.ts'
import { checkInstrument, type Fault } from '../../domain/logic/check.ts'
import { type History, record, redo, startHistory, undo } from './document/history.ts'
import { asList, getAt, isSame, type Json, type Path, setAt } from './document/json.ts'
import { type Edited, headPlace, nearestPlace, type Place } from './document/outline-edits.ts'
import { type ItemVariables, variablesIn } from './document/variables.ts'

interface Snapshot {
  readonly document: Json
  /** What was open before the change that led here, and after it. */
  readonly before: Place
  readonly after: Place
}

/** What follows from the document as a whole: found after a pause, since it takes too long for each key. */
interface Checked {
  readonly faults: readonly Fault[]
  /** The newest document without faults of shape: what the preview can show. */
  readonly shown: Instrument | null
  /** Whether that is the present document. */
  readonly isShownNew: boolean
  /** The document with the texts that categories take from the catalogue of issues. */
  readonly filled: Json
  readonly variables: readonly ItemVariables[]
}

export interface Editor {
  readonly document: ReadonlySignal<Json>
  readonly languages: ReadonlySignal<readonly Language[]>
  readonly checked: ReadonlySignal<Checked>
  readonly place: ReadonlySignal<Place>
  /** A place inside the form to which a fault leads; taken away once the form has gone there. */
  readonly target: Signal<Path | null>
  readonly canUndo: ReadonlySignal<boolean>
  readonly canRedo: ReadonlySignal<boolean>
  readonly open: (place: Place) => void
  readonly set: (path: Path, value: Json | undefined) => void
  readonly apply: (edited: Edited) => void
  readonly replace: (document: Json) => void
  readonly undo: () => void
  readonly redo: () => void
  readonly end: () => void
}

const checkPause = 200

/** The document that is being designed, with its history; components read it and call these functions. */
export function createEditor(first: Json): Editor {
  const history = signal<History<Snapshot>>(startHistory({ document: first, before: headPlace, after: headPlace }))
  const place = signal<Place>(nearestPlace(first, { section: 0, item: 0 }))
  const document = computed(() => history.value.present.document)
  const { checked, end } = keepChecked(document)
  // A text, so that a change elsewhere in the document is no change of the languages.
  const chosen = computed(() => asList(getAt(document.value, ['languages'])).join())
  const change = (next: Json, after: Place, key: string | null) => {
    const snapshot = { document: next, before: place.value, after }
    history.value = record(history.value, snapshot, Date.now(), key)
    place.value = after
  }
  const travel = (step: typeof undo, placeOf: (left: Snapshot, reached: Snapshot) => Place) => {
    const left = history.value.present
    const next = step(history.value)
    if (next === history.value) return
    history.value = next
    place.value = nearestPlace(next.present.document, placeOf(left, next.present))
  }
  return {
    document,
    languages: computed(() => languagesOf(chosen.value.split(','))),
    checked,
    place,
    target: signal(null),
    canUndo: computed(() => history.value.past.length > 0),
    canRedo: computed(() => history.value.future.length > 0),
    open: (to) => {
      place.value = to
    },
    set: (path, value) => {
      if (isSame(getAt(document.value, path), value)) return
      change(setAt(document.value, path, value), place.value, path.join('/'))
    },
    apply: (edited) => {
      if (edited.document !== document.value) change(edited.document, edited.place, null)
    },
    replace: (next) => {
      if (!isSame(next, document.value)) change(next, nearestPlace(next, place.value), null)
    },
    undo: () => travel(undo, (left) => left.before),
    redo: () => travel(redo, (_, reached) => reached.after),
    end,
  }
}

/** The languages that texts are written in: Chinese first, then the others of the questionnaire. */
const languagesOf = (chosen: readonly string[]): Language[] =>
  allLanguages.filter((language) => language === 'zh-CN' || chosen.includes(language))

function check(document: Json, before: Instrument | null): Checked {
  const { instrument, faults } = checkInstrument(document)
  return {
    faults,
    shown: instrument ?? before,
    isShownNew: instrument !== null,
    // JSON stays JSON.
    filled: withCatalogueTexts(document) as Json,
    variables: variablesIn(document),
  }
}

function keepChecked(document: ReadonlySignal<Json>): { checked: ReadonlySignal<Checked>; end: () => void } {
  const checked = signal(check(document.peek(), null))
  let timer: ReturnType<typeof setTimeout> | undefined
  let isFirst = true
  const stop = effect(() => {
    const now = document.value
    if (isFirst) {
      isFirst = false
      return
    }
    clearTimeout(timer)
    timer = setTimeout(() => {
      checked.value = check(now, checked.peek().shown)
    }, checkPause)
  })
  const end = () => {
    clearTimeout(timer)
    stop()
  }
  return { checked, end }
}

export const EditorContext = createContext<Editor | null>(null)

export function useEditor(): Editor {
  const editor = useContext(EditorContext)
  if (!editor) throw new Error('no editor around this component')
  return editor
}

/** Undo of the change just made, for later: when more was changed since, only what it took away is put back. */
export function takingBack(editor: Editor, putBack: () => void): () => void {
  const after = editor.document.value
  return () => (editor.document.value === after ? editor.undo() : putBack())
}
