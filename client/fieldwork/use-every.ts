import { useEffect, useRef } from 'preact/hooks'
import { hasEnded } from '../ui/session.ts'

/** Does it every few seconds while the page can be seen, and at once when it is seen again. */
export function useEvery(seconds: number, work: () => void): void {
  const newest = useRef(work)
  newest.current = work
  useEffect(() => {
    const perhaps = () => {
      if (!document.hidden && !hasEnded.value) newest.current()
    }
    const timer = setInterval(perhaps, seconds * 1000)
    document.addEventListener('visibilitychange', perhaps)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', perhaps)
    }
  }, [seconds])
}
