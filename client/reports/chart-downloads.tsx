import { render } from 'preact'
import { reportWords } from '../i18n/reports/words.ts'
import { Button } from '../ui/button.tsx'
import { download } from '../ui/download.ts'
import { type ChartData, Figure } from './figure.tsx'
import { svgToPng } from './svg-to-png.ts'

interface Props {
  readonly title: string
  /** Base, error, data version and, where it must be said, that the data are synthetic. */
  readonly note: string
  readonly chart: Pick<ChartData, 'form' | 'unit' | 'points'>
}

/** The chart as a file of its own: black on white, with its title, as the report prints it. */
function drawn({ title, note, chart }: Props): SVGSVGElement | null {
  const place = document.createElement('div')
  render(<Figure chart={{ ...chart, summary: title }} title={title} note={note} />, place)
  return place.querySelector('svg')
}

export function ChartDownloads(props: Props) {
  const name = props.title.replaceAll(/[\\/:*?"<>|\s]+/g, '-')
  const asSvg = () => {
    const svg = drawn(props)
    if (svg) download(`${name}.svg`, new Blob([svg.outerHTML], { type: 'image/svg+xml' }))
  }
  const asPng = async () => {
    const svg = drawn(props)
    if (svg) download(`${name}.png`, await svgToPng(svg))
  }
  return (
    <>
      <Button
        kind="text"
        size="small"
        label={reportWords('downloadPngOf', { title: props.title })}
        onClick={() => void asPng()}
      >
        {reportWords('downloadPng')}
      </Button>
      <Button kind="text" size="small" label={reportWords('downloadSvgOf', { title: props.title })} onClick={asSvg}>
        {reportWords('downloadSvg')}
      </Button>
    </>
  )
}
