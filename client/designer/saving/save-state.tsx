import { designerWords } from '../../i18n/designer/words.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import type { IconName } from '../../ui/icon-paths.ts'
import { problemWords } from '../../ui/problem-words.ts'
import type { Saver, SaveState } from './saver.ts'

const icons: Record<SaveState['kind'], IconName> = {
  saved: 'check',
  waiting: 'pen',
  saving: 'upload',
  offline: 'warn',
  conflict: 'warn',
  refused: 'warn',
}

/** Where the changes are, in words, all the time. */
export function SaveStateLine({ saver, onDecide }: { saver: Saver; onDecide: () => void }) {
  const state = saver.state.value
  return (
    <span class={`save-state save-state-${state.kind}`} role="status">
      <Icon name={icons[state.kind]} />
      {saveWords(state)}
      {(state.kind === 'offline' || state.kind === 'refused') && (
        <Button kind="text" size="small" onClick={() => void saver.flush()}>
          {designerWords('saveNow')}
        </Button>
      )}
      {state.kind === 'conflict' && (
        <Button kind="text" size="small" onClick={onDecide}>
          {designerWords('decide')}
        </Button>
      )}
    </span>
  )
}

function saveWords(state: SaveState): string {
  if (state.kind === 'saved')
    return state.at ? designerWords('savedAt', { time: clock(state.at) }) : designerWords('saved')
  if (state.kind === 'refused') return `${designerWords('notSaved')}：${problemWords(state.problem)}`
  return designerWords(state.kind)
}

const clock = (at: Date): string => `${at.getHours()}:${String(at.getMinutes()).padStart(2, '0')}`
