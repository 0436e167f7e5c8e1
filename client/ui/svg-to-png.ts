/** Draws an SVG on a canvas, three pixels for one, on white. */
export async function svgToPng(svg: SVGSVGElement): Promise<Blob> {
  const scale = 3
  const [, , width = 600, height = 400] = (svg.getAttribute('viewBox') ?? '').split(' ').map(Number)
  svg.setAttribute('width', String(width))
  svg.setAttribute('height', String(height))
  const picture = new Image()
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg.outerHTML)}`
  await picture.decode()
  const canvas = document.createElement('canvas')
  canvas.width = width * scale
  canvas.height = height * scale
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture')))),
  )
}
