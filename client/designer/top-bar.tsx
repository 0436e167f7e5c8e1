import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import type { Draft } from '../../domain/api/surveys.ts'
import { designerWords } from '../i18n/designer/words.ts'
import { Button, buttonClass } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Link } from '../ui/link.tsx'
import { Tag } from '../ui/tag.tsx'
import { getAt } from './document/json.ts'
import { looseText } from './document/variables.ts'
import { useEditor } from './editor.ts'
import { newestOf } from './publishing/publish-dialog.tsx'
import { SaveStateLine } from './saving/save-state.tsx'
import type { Saver } from './saving/saver.ts'

interface Props {
  readonly versions: Draft['versions']
  readonly isPublished: boolean
  readonly saver: Saver
  readonly onFaults: () => void
  readonly onDocument: () => void
  readonly onPublish: () => void
  readonly onWave: () => void
  readonly onDecide: () => void
}

export function TopBar({ versions, isPublished, saver, ...on }: Props) {
  const editor = useEditor()
  const newest = newestOf(versions)
  const title = looseText(getAt(editor.document.value, ['title']), 'zh-CN') || designerWords('untitled')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · Minyi`
  }, [title])
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), [])
  const state = !newest
    ? designerWords('draft')
    : designerWords(isPublished ? 'isVersion' : 'changedSince', { number: newest.number })
  return (
    <header class="designer-top">
      <Link to="/surveys" class={buttonClass('text')} title={designerWords('back')}>
        <Icon name="left" />
        <span class="sr">{designerWords('back')}</span>
      </Link>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <Tag tone={isPublished ? 'ok' : 'warn'}>{state}</Tag>
      <SaveStateLine saver={saver} onDecide={on.onDecide} />
      <span class="designer-space" />
      <Button
        kind="text"
        icon="undo"
        label={designerWords('undo')}
        disabledReason={editor.canUndo.value ? undefined : designerWords('nothingToUndo')}
        onClick={editor.undo}
      />
      <Button
        kind="text"
        icon="redo"
        label={designerWords('redo')}
        disabledReason={editor.canRedo.value ? undefined : designerWords('nothingToRedo')}
        onClick={editor.redo}
      />
      <FaultsButton onClick={on.onFaults} />
      <Button icon="doc" onClick={on.onDocument}>
        {designerWords('document')}
      </Button>
      {isPublished && newest ? (
        <Button kind="primary" icon="qr" onClick={on.onWave}>
          {designerWords('waveFromNewest', { number: newest.number })}
        </Button>
      ) : (
        <Button kind="primary" onClick={on.onPublish}>
          {designerWords('publish')}
        </Button>
      )}
    </header>
  )
}

function FaultsButton({ onClick }: { onClick: () => void }) {
  const { faults } = useEditor().checked.value
  const mild = faults.length > 0 ? 'warn' : 'ok'
  const worst = faults.some(({ severity }) => severity === 'error') ? 'bad' : mild
  return (
    <span class={`faults-button faults-button-${worst}`}>
      <Button icon={worst === 'ok' ? 'check' : 'warn'} onClick={onClick}>
        {faults.length > 0 ? designerWords('faultCount', { count: faults.length }) : designerWords('noFaults')}
      </Button>
    </span>
  )
}
