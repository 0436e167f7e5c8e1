const width = 640
const margin = 40

/** The receipt as a PNG that can be kept, as a data address; pages in messengers can only save pictures. */
export function receiptPicture(lines: readonly string[]): string {
  const canvas = document.createElement('canvas')
  const pen = canvas.getContext('2d')
  if (!pen) return ''
  const style = getComputedStyle(document.documentElement)
  const colour = (name: string) => style.getPropertyValue(name).trim()
  const fonts = lines.map((_, i) => `${i === lines.length - 1 ? '600 44px' : '28px'} ${colour('--sans')}`)
  const wrapped = lines.flatMap((line, i) => {
    pen.font = fonts[i] ?? ''
    return wrap(pen, line).map((text) => ({ text, font: fonts[i] ?? '' }))
  })
  canvas.width = width
  canvas.height = 2 * margin + 56 * wrapped.length
  pen.fillStyle = colour('--surface')
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.fillStyle = colour('--ink')
  pen.textBaseline = 'top'
  wrapped.forEach(({ text, font }, i) => {
    pen.font = font
    pen.fillText(text, margin, margin + 56 * i)
  })
  return canvas.toDataURL('image/png')
}

/** Lines that fit, broken at spaces or between Han characters. */
function wrap(pen: CanvasRenderingContext2D, line: string): string[] {
  const parts = line.match(/[\u3000-\u9fff\uff00-\uffef]|[^\s\u3000-\u9fff\uff00-\uffef]+\s*|\s+/g) ?? []
  const lines = ['']
  for (const part of parts) {
    const longer = lines[lines.length - 1] + part
    if (pen.measureText(longer).width > width - 2 * margin) lines.push(part)
    else lines[lines.length - 1] = longer
  }
  return lines
}
