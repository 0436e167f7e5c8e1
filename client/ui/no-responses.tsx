import type { Wave } from '../../domain/api/waves.ts'
import { waveWords } from '../i18n/wave/words.ts'
import { buttonClass } from './button.tsx'
import { Card } from './card.tsx'
import { EmptyState } from './empty-state.tsx'
import { Link } from './link.tsx'
import { mayI } from './session.ts'

/** A wave of which nothing can be said yet, and the next step. */
export function NoResponses({ wave, received = 0 }: { wave: string; received?: Wave['received'] }) {
  return (
    <Card>
      <EmptyState
        title={waveWords('empty')}
        action={
          mayI('run_fieldwork') && (
            <Link to={`/waves/${wave}`} class={buttonClass('primary')}>
              {waveWords('toFieldwork')}
            </Link>
          )
        }
      >
        {received > 0
          ? waveWords('emptyOnlyOpenLink', { count: received.toLocaleString('en-US') })
          : waveWords('emptyHelp')}
      </EmptyState>
    </Card>
  )
}
