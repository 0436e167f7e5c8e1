import { useEffect } from 'preact/hooks'
import { beforeLeaving } from '../ui/router.ts'

/** While on, every way out of the page asks first: links, the Back button, reloading and closing. */
export function useGuardLeaving(isOn: boolean, question: string): void {
  useEffect(() => {
    if (!isOn) return
    const unload = (event: BeforeUnloadEvent) => event.preventDefault()
    // A second entry of the same address: Back comes here first, and the page is still there to ask.
    history.pushState(null, '', location.href)
    const back = () => {
      if (!confirm(question)) return history.pushState(null, '', location.href)
      removeEventListener('popstate', back)
      history.back()
    }
    beforeLeaving(() => confirm(question))
    addEventListener('beforeunload', unload)
    addEventListener('popstate', back)
    return () => {
      beforeLeaving(null)
      removeEventListener('beforeunload', unload)
      removeEventListener('popstate', back)
    }
  }, [isOn, question])
}
