import type { Fault } from '../../../domain/logic/check.ts'
import { designerWords } from '../../i18n/designer/words.ts'
import { Icon } from '../../ui/icon.tsx'
import { isSamePlace, pathOf } from '../document/outline-edits.ts'
import { useEditor } from '../editor.ts'
import { markAt, type OutlineItem, type OutlineSectionRow } from './outline-rows.ts'

type Marks = ReadonlyMap<string, Fault['severity']>
interface Props {
  readonly section: OutlineSectionRow
  readonly marks: Marks
  readonly isOpen: boolean
  readonly onToggle: () => void
}

export function OutlineSection({ section, marks, isOpen, onToggle }: Props) {
  const editor = useEditor()
  const isCurrent = isSamePlace(editor.place.value, section.place)
  const title = section.title || designerWords('untitled')
  return (
    <div class="outline-section">
      <div class={isCurrent ? 'outline-title outline-on' : 'outline-title'}>
        <button
          type="button"
          class="outline-fold"
          aria-expanded={isOpen ? 'true' : 'false'}
          aria-label={designerWords(isOpen ? 'fold' : 'unfold', { title })}
          onClick={onToggle}
        >
          <Icon name={isOpen ? 'down' : 'right'} />
        </button>
        <button
          type="button"
          class="outline-row"
          aria-current={isCurrent ? 'true' : undefined}
          data-outline={pathOf(section.place).join('/')}
          onClick={() => editor.open(section.place)}
        >
          <span class="outline-text">{title}</span>
          <Marks hasCondition={section.hasCondition} mark={markAt(marks, section.place)} />
          <span class="outline-count">{designerWords('sectionItems', { count: section.count })}</span>
        </button>
      </div>
      {isOpen && (
        <ul class="outline-items">
          {section.items.map((row) => (
            <ItemRow key={row.place.item} row={row} mark={markAt(marks, row.place)} />
          ))}
          {section.count === 0 && <li class="outline-none muted small">{designerWords('emptySection')}</li>}
        </ul>
      )}
    </div>
  )
}

function ItemRow({ row, mark }: { row: OutlineItem; mark: Fault['severity'] | undefined }) {
  const editor = useEditor()
  const isCurrent = isSamePlace(editor.place.value, row.place)
  return (
    <li>
      <button
        type="button"
        class={isCurrent ? 'outline-row outline-item outline-on' : 'outline-row outline-item'}
        aria-current={isCurrent ? 'true' : undefined}
        data-outline={pathOf(row.place).join('/')}
        title={row.text}
        onClick={() => editor.open(row.place)}
      >
        <Icon name={row.icon} />
        <span class="outline-number">{row.number}</span>
        <span class="outline-text">{row.text || designerWords('untitled')}</span>
        <Marks hasCondition={row.hasCondition} mark={mark} />
      </button>
    </li>
  )
}

function Marks({ hasCondition, mark }: { hasCondition: boolean; mark: Fault['severity'] | undefined }) {
  const words = mark && designerWords(mark === 'error' ? 'hasErrors' : 'hasWarnings')
  return (
    <span class="outline-marks">
      {hasCondition && (
        <span title={designerWords('hasCondition')}>
          <Icon name="branch" />
          <span class="sr">{designerWords('hasCondition')}</span>
        </span>
      )}
      {mark && (
        <span class={`outline-mark outline-mark-${mark}`} title={words}>
          <span class="sr">{words}</span>
        </span>
      )}
    </span>
  )
}
