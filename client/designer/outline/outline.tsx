import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { designerWords } from '../../i18n/designer/words.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { addSection, headPlace, isSamePlace, pathOf } from '../document/outline-edits.ts'
import { useEditor } from '../editor.ts'
import { AddItemDialog } from './add-item-dialog.tsx'
import { askedMinutes, marksOf, matches, rowsOf } from './outline-rows.ts'
import { OutlineSection } from './outline-section.tsx'
import { useOutlineKeys } from './use-outline-keys.ts'

/** Sections and items in order. Arrow keys go, with Alt they move; every action is a button elsewhere as well. */
export function Outline() {
  const editor = useEditor()
  const search = useSignal('')
  const folded = useSignal<readonly number[]>([])
  const isAdding = useSignal(false)
  const list = useRef<HTMLDivElement>(null)
  const sections = rowsOf(editor.document.value)
  const marks = marksOf(editor.checked.value.faults)
  const found = sections
    .map((section) => ({ ...section, items: section.items.filter((row) => matches(row, search.value)) }))
    .filter((section) => !search.value || section.items.length > 0)
  const isHead = isSamePlace(editor.place.value, headPlace)
  const current = pathOf(editor.place.value).join('/') || 'head'
  useEffect(() => {
    list.current?.querySelector(`[data-outline="${current}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [current])
  const toggle = (at: number) => {
    folded.value = folded.value.includes(at) ? folded.value.filter((one) => one !== at) : [...folded.value, at]
  }
  return (
    <section class="outline" aria-label={designerWords('outline')}>
      <div class="outline-top">
        <SearchField
          label={designerWords('searchItems')}
          value={search.value}
          onInput={(value) => (search.value = value)}
        />
        <Summary sections={sections.length} items={sections.reduce((sum, { items }) => sum + items.length, 0)} />
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the buttons inside, which have the focus. */}
      <div class="outline-list" ref={list} onKeyDown={useOutlineKeys(list)}>
        <button
          type="button"
          class="outline-head outline-row"
          aria-current={isHead ? 'true' : undefined}
          data-outline="head"
          onClick={() => editor.open(headPlace)}
        >
          <Icon name="gear" />
          {designerWords('head')}
        </button>
        {found.map((section) => (
          <OutlineSection
            key={section.at}
            section={section}
            marks={marks}
            isOpen={Boolean(search.value) || !folded.value.includes(section.at)}
            onToggle={() => toggle(section.at)}
          />
        ))}
        {search.value && found.length === 0 && <p class="outline-none muted">{designerWords('noItemFound')}</p>}
      </div>
      <div class="outline-foot">
        <Button kind="primary" size="small" icon="plus" onClick={() => (isAdding.value = true)}>
          {designerWords('addItem')}
        </Button>
        <Button
          size="small"
          icon="plus"
          onClick={() =>
            editor.apply(addSection(editor.document.value, editor.place.value, designerWords('newSection')))
          }
        >
          {designerWords('addSection')}
        </Button>
        <p class="outline-keys muted small">{designerWords('outlineKeys')}</p>
      </div>
      <AddItemDialog isOpen={isAdding.value} onClose={() => (isAdding.value = false)} />
    </section>
  )
}

function Summary({ sections, items }: { sections: number; items: number }) {
  const { shown } = useEditor().checked.value
  const minutes = shown ? askedMinutes(shown) : null
  return (
    <p class="outline-summary">
      <span>{designerWords('countSections', { count: sections })}</span>
      <span>{designerWords('countItems', { count: items })}</span>
      {minutes !== null && <span>{designerWords('countMinutes', { count: minutes })}</span>}
      {minutes !== null && minutes > 12 && <span class="outline-long">{designerWords('tooLong')}</span>}
    </p>
  )
}
