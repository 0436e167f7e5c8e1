import type { ComponentChildren, VNode } from 'preact'
import { Card } from './card.tsx'
import type { DrawingPlace } from './drawing-frame.tsx'
import { type Cells, FigureFiles } from './figure-files.tsx'
import { useWidth } from './use-width.ts'
import './figures.css'

interface Props {
  readonly title: string
  readonly subtitle: string
  readonly foot: string
  /** The drawing; absent where there is nothing to draw. */
  readonly draw?: ((place: DrawingPlace) => VNode) | undefined
  /** Its numbers as a file, and the id of the card where they stand. */
  readonly cells: Cells
  readonly numbers: string
  readonly children?: ComponentChildren
}

/** A figure: title, how to read it, the drawing and its files, source. Its numbers are in the table after it. */
export function FigureCard({ title, subtitle, foot, draw, cells, numbers, children }: Props) {
  const { element, width } = useWidth<HTMLDivElement>(860)
  return (
    <Card
      title={title}
      subtitle={subtitle}
      foot={foot}
      details={draw && numbers}
      tools={draw && <FigureFiles title={title} note={foot} draw={draw} cells={cells} />}
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
  readonly id: string
  readonly title: string
  readonly subtitle?: string
  readonly foot: string
  /** As a file: rows of cells, the head first. */
  readonly cells: Cells
  readonly children: ComponentChildren
}

/** The numbers of a figure, and a file of them that can be computed with. */
export const NumbersCard = ({ id, title, subtitle, foot, cells, children }: TableProps) => (
  <Card
    id={id}
    class="numbers-card"
    title={title}
    subtitle={subtitle}
    foot={foot}
    tools={<FigureFiles title={title} note={foot} cells={cells} />}
  >
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
    <section class="table-scroll" tabIndex={0} aria-label={title}>
      {children}
    </section>
  </Card>
)
