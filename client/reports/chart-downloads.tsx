import { render } from 'preact'
import { PictureDownloads } from '../ui/picture-downloads.tsx'
import { type ChartData, Figure } from './figure.tsx'

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

export const ChartDownloads = (props: Props) => <PictureDownloads title={props.title} draw={() => drawn(props)} />
