import { commonWords } from '../i18n/common/words.ts'
import { Button } from './button.tsx'
import { download } from './download.ts'
import { svgToPng } from './svg-to-png.ts'

interface Props {
  readonly title: string
  /** The drawing as a file of its own, with its title and source. */
  readonly draw: () => SVGSVGElement | null
}

/** A drawing as PNG and as SVG. */
export function PictureDownloads({ title, draw }: Props) {
  const name = title.replaceAll(/[\\/:*?"<>|\s]+/g, '-')
  const asSvg = () => {
    const svg = draw()
    if (svg) download(`${name}.svg`, new Blob([svg.outerHTML], { type: 'image/svg+xml' }))
  }
  const asPng = async () => {
    const svg = draw()
    if (svg) download(`${name}.png`, await svgToPng(svg))
  }
  return (
    <>
      <Button kind="text" size="small" label={commonWords('downloadPngOf', { title })} onClick={() => void asPng()}>
        {commonWords('downloadPng')}
      </Button>
      <Button kind="text" size="small" label={commonWords('downloadSvgOf', { title })} onClick={asSvg}>
        {commonWords('downloadSvg')}
      </Button>
    </>
  )
}
