import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { t } from '../i18n/citizen/words.ts'
import { isOnline, isPreview, keep, place } from './state.ts'

let isFirst = true

/**
 * Every screen: banner, head, what scrolls, and the buttons at the bottom. A new screen starts at its heading, before it
 * is painted: later, the focus would be taken from whoever already types.
 */
export function Frame(props: {
  readonly screen: string
  readonly head?: ComponentChildren
  readonly foot?: ComponentChildren
  /** Without buttons inside, the scrolling part itself must be reachable by keyboard. */
  readonly isPlain?: boolean
  readonly children: ComponentChildren
}) {
  const { screen, head, foot, isPlain, children } = props
  const main = useRef<HTMLElement>(null)
  const here = place.value
  useLayoutEffect(() => {
    if (main.current) main.current.scrollTop = 0
    if (!isFirst && !isPreview) main.current?.querySelector('h1')?.focus({ preventScroll: true })
    isFirst = false
  }, [here])
  return (
    <>
      {isOnline.value || isPreview ? null : (
        <p class="ban" role="status">
          {t('offline')}
        </p>
      )}
      {keep.value.isDurable || isPreview || screen === 'welcome' ? null : <p class="ban">{t('notDurable')}</p>}
      {head ? <header class="top">{head}</header> : null}
      <main ref={main} data-screen={screen} {...(isPlain ? { tabIndex: 0 } : {})}>
        {children}
      </main>
      {foot ? <footer class="tray">{foot}</footer> : null}
    </>
  )
}
