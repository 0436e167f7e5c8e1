import { useEffect, useRef, useState } from 'preact/hooks'
import { isPrinting, paperWidth } from './printing.ts'

/** Width of an element in pixels, so that a drawing can keep its letters at their size. */
export function useWidth<E extends HTMLElement>(initial: number) {
  const element = useRef<E>(null)
  const [width, setWidth] = useState(initial)
  useEffect(() => {
    const box = element.current
    if (!box) return
    setWidth(Math.round(box.clientWidth) || initial)
    const observer = new ResizeObserver(() => setWidth(Math.round(box.clientWidth) || initial))
    observer.observe(box)
    return () => observer.disconnect()
  }, [initial])
  return { element, width: isPrinting.value ? Math.min(width, paperWidth) : width }
}
