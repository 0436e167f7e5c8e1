import { useMemo } from 'preact/hooks'
import { encode } from 'uqr'
import { qrPath } from './qr-path.ts'

const quietZone = 4

/** Black on white in every theme, with the white edge that readers need. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { size, path } = useMemo(() => {
    const code = encode(text, { ecc: 'M', border: 0 })
    return { size: code.size, path: qrPath(code.data) }
  }, [text])
  const edge = size + 2 * quietZone
  return (
    <svg
      class="qr"
      viewBox={`${-quietZone} ${-quietZone} ${edge} ${edge}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <rect x={-quietZone} y={-quietZone} width={edge} height={edge} class="qr-paper" />
      <path d={path} class="qr-ink" />
    </svg>
  )
}
