import { useEffect, useRef, useState } from 'preact/hooks'
import { isPrinting, paperWidth } from './printing.ts'

/** Narrower is a box that has not been laid out yet. */
const narrowest = 40

/** Width of an element in pixels, so that a drawing can keep its letters at their size. */
export function useWidth<E extends HTMLElement>(initial: number) {
  const element = useRef<E>(null)
  const [width, setWidth] = useState(initial)
  useEffect(() => {
    const box = element.current
    if (!box) return
    const measure = () => setWidth(box.clientWidth < narrowest ? initial : Math.round(box.clientWidth))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(box)
    return () => observer.disconnect()
  }, [initial])
  return { element, width: isPrinting.value ? Math.min(width, paperWidth) : width }
}
