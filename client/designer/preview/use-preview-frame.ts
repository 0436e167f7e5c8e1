import { useEffect, useRef, useState } from 'preact/hooks'
import type { Instrument } from '../../../domain/instrument.ts'
import type { Language } from '../../../domain/localized.ts'

interface Shown {
  readonly instrument: Instrument | null
  readonly item: string | null
  readonly language: Language
}

const patience = 8_000
const pause = 120

/** Tells the page in the frame what to show, once it has said that it is there and again at each change. */
export function usePreviewFrame(shown: Shown) {
  const frame = useRef<HTMLIFrameElement>(null)
  const newest = useRef(shown)
  newest.current = shown
  const [isReady, setReady] = useState(false)
  const [isSilent, setSilent] = useState(false)
  const [round, setRound] = useState(0)

  useEffect(() => {
    setReady(false)
    setSilent(false)
    const timer = setTimeout(() => setSilent(true), patience)
    const listen = (event: MessageEvent<unknown>) => {
      if (!isReadyMessage(event, frame.current)) return
      clearTimeout(timer)
      setSilent(false)
      setReady(true)
      post(frame.current, newest.current)
    }
    addEventListener('message', listen)
    return () => {
      clearTimeout(timer)
      removeEventListener('message', listen)
    }
  }, [round])

  useEffect(() => {
    if (!isReady) return
    const timer = setTimeout(() => post(frame.current, newest.current), pause)
    return () => clearTimeout(timer)
  }, [isReady, shown.instrument, shown.item, shown.language])

  return { frame, round, isSilent, again: () => setRound((before) => before + 1) }
}

function isReadyMessage(event: MessageEvent<unknown>, frame: HTMLIFrameElement | null): boolean {
  if (event.origin !== location.origin || event.source !== frame?.contentWindow) return false
  const { data } = event
  return typeof data === 'object' && data !== null && 'kind' in data && data.kind === 'minyi-preview-ready'
}

function post(frame: HTMLIFrameElement | null, { instrument, item, language }: Shown): void {
  if (!instrument) return
  frame?.contentWindow?.postMessage({ kind: 'minyi-preview', instrument, item, language }, location.origin)
}
