import { useEffect } from 'preact/hooks'
import { designerWords } from '../../i18n/designer/words.ts'
import { beforeLeaving } from '../../ui/router.ts'
import { hasEnded } from '../../ui/session.ts'
import type { Saver } from './saver.ts'

/** Asks before one leaves with changes that could not be saved; those that can be are saved on the way out. */
export function useLeaveGuard(saver: Saver): void {
  useEffect(() => {
    const isStuck = () => ['offline', 'conflict', 'refused'].includes(saver.state.value.kind)
    beforeLeaving(() => {
      if (isStuck()) return confirm(designerWords('leaveUnsaved'))
      void saver.flush()
      return true
    })
    const unload = (event: BeforeUnloadEvent) => {
      saver.keep()
      if (saver.state.value.kind !== 'saved') event.preventDefault()
    }
    const online = () => void saver.flush()
    addEventListener('beforeunload', unload)
    addEventListener('pagehide', saver.keep)
    addEventListener('online', online)
    return () => {
      beforeLeaving(null)
      removeEventListener('beforeunload', unload)
      removeEventListener('pagehide', saver.keep)
      removeEventListener('online', online)
    }
  }, [saver])
  const isBack = !hasEnded.value
  useEffect(() => {
    if (isBack && saver.state.value.kind === 'refused') void saver.flush()
  }, [isBack])
}
