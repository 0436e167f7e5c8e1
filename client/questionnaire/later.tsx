import { type ComponentType, h } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { t } from '../i18n/citizen/words.ts'

type Late = typeof import('./late.ts')

let late: Late | undefined

/** Fetches what the first screens do without, so that the network may go away afterwards. */
export async function fetchLate(): Promise<Late> {
  late ??= await import('./late.ts')
  return late
}

/** A component of the later part; in its place stand words while that is not here. */
export function later<P extends object>(pick: (late: Late) => ComponentType<P>): ComponentType<P> {
  return function Later(props: P) {
    const [isMissing, setMissing] = useState<boolean | undefined>(late ? false : undefined)
    useEffect(() => {
      // Asked of the first drawing, not of `late`: it may have come between the two.
      if (isMissing === false) return
      const attempt = () =>
        fetchLate().then(
          () => setMissing(false),
          () => setMissing(true),
        )
      void attempt()
      addEventListener('online', attempt)
      return () => removeEventListener('online', attempt)
    }, [])
    if (late) return h(pick(late), props)
    return isMissing ? <p class="small">{t('laterPart')}</p> : null
  }
}
