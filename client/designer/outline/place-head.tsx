import { designerWords } from '../../i18n/designer/words.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Tag } from '../../ui/tag.tsx'
import { asList, asRecord, asText, getAt } from '../document/json.ts'
import { itemNumber, pathOf } from '../document/outline-edits.ts'
import { useEditor } from '../editor.ts'
import { typeWords } from '../field-words.ts'
import { iconOf } from './outline-rows.ts'
import { usePlaceActions } from './use-place-actions.ts'

/** Which part is open, and what can be done to it. */
export function PlaceHead() {
  const editor = useEditor()
  const place = editor.place.value
  if (place.section === null)
    return (
      <header class="place-head">
        <Icon name="gear" />
        <h2>{designerWords('head')}</h2>
      </header>
    )
  const part = asRecord(getAt(editor.document.value, pathOf(place)))
  const type = asText(part.type)
  return (
    <header class="place-head">
      <h2>
        {place.item === null
          ? designerWords('sectionNumber', { number: place.section + 1 })
          : designerWords('itemNumber', { number: itemNumber(editor.document.value, place.section, place.item) })}
      </h2>
      {place.item !== null && (
        <Tag>
          <Icon name={iconOf(type)} />
          {typeWords(type)}
        </Tag>
      )}
      <code>{asText(part.id)}</code>
      <PlaceTools />
    </header>
  )
}

function PlaceTools() {
  const editor = useEditor()
  const { section, item } = editor.place.value
  const actions = usePlaceActions()
  const sections = asList(getAt(editor.document.value, ['sections']))
  const items = asList(asRecord(sections[section ?? 0]).items)
  const last = sections.length - 1
  const isFirst = section === 0 && (item === null || item === 0)
  const isLast = section === last && (item === null || item === items.length - 1)
  return (
    <div class="place-tools">
      <Button
        kind="text"
        icon="up"
        label={designerWords('moveUp')}
        disabledReason={isFirst ? designerWords('isFirst') : undefined}
        onClick={() => actions.move(-1)}
      />
      <Button
        kind="text"
        icon="down"
        label={designerWords('moveDown')}
        disabledReason={isLast ? designerWords('isLast') : undefined}
        onClick={() => actions.move(1)}
      />
      <Button kind="text" icon="copy" label={designerWords('duplicate')} onClick={actions.duplicate} />
      <Button
        kind="text"
        icon="trash"
        label={designerWords('remove')}
        disabledReason={item === null && last === 0 ? designerWords('lastSection') : undefined}
        onClick={() => {
          actions.remove()
          editor.target.value = pathOf(editor.place.value)
        }}
      />
    </div>
  )
}
