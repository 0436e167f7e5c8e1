import { type ComponentChildren, render, type VNode } from 'preact'
import { csv } from '../../domain/csv.ts'
import { exploreWords } from '../i18n/explore/words.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { download } from '../ui/download.ts'
import { PictureDownloads } from '../ui/picture-downloads.tsx'
import { useWidth } from '../ui/use-width.ts'

/** What a drawing needs besides its data: width, and in a file of its own the title and source. */
export interface DrawingPlace {
  readonly width: number
  readonly title?: string
  readonly note?: string
}

interface Props {
  readonly title: string
  readonly subtitle: string
  readonly foot: string
  /** The drawing; absent where there is nothing to draw. */
  readonly draw?: ((place: DrawingPlace) => VNode) | undefined
  readonly children?: ComponentChildren
}

const fileWidth = 860

/** A figure: title, how to read it, the drawing and its files, source. Its numbers are in the table after it. */
export function FigureCard({ title, subtitle, foot, draw, children }: Props) {
  const { element, width } = useWidth<HTMLDivElement>(860)
  const asFile = () => {
    const place = document.createElement('div')
    render(draw?.({ width: fileWidth, title, note: foot }) ?? null, place)
    return place.querySelector('svg')
  }
  return (
    <Card
      title={title}
      subtitle={subtitle}
      foot={foot}
      tools={draw && <PictureDownloads title={title} draw={asFile} />}
    >
      {draw && (
        <div class="figure-place" ref={element}>
          {draw({ width })}
        </div>
      )}
      {children}
    </Card>
  )
}

interface TableProps {
  readonly title: string
  readonly foot?: string
  /** As a file: rows of cells, the head first. */
  readonly cells: readonly (readonly (string | number)[])[]
  readonly children: ComponentChildren
}

/** The numbers of a figure, and a file of them that can be computed with. */
export function NumbersCard({ title, foot, cells, children }: TableProps) {
  const name = title.replaceAll(/[\\/:*?"<>|\s]+/g, '-')
  const save = () => download(`${name}.csv`, new Blob([csv([...cells, [foot ?? '']])], { type: 'text/csv' }))
  return (
    <Card
      class="numbers-card"
      title={title}
      foot={foot}
      tools={
        <Button size="small" icon="download" onClick={save}>
          {exploreWords('downloadCsv')}
        </Button>
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section class="table-scroll" tabIndex={0} aria-label={title}>
        {children}
      </section>
    </Card>
  )
}
