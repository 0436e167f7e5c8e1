import { render, type VNode } from 'preact'
import { csv } from '../../domain/csv.ts'
import { waveWords } from '../i18n/wave/words.ts'
import { Button } from './button.tsx'
import { download } from './download.ts'
import type { DrawingPlace } from './drawing-frame.tsx'
import { PictureDownloads } from './picture-downloads.tsx'

export type Cells = readonly (readonly (string | number)[])[]

interface Props {
  readonly title: string
  /** What stands under the figure; goes along with every file. */
  readonly note: string
  readonly draw?: ((place: DrawingPlace) => VNode) | undefined
  /** The numbers of the figure: rows of cells, the head first. */
  readonly cells?: Cells | undefined
}

const fileWidth = 860

export const fileName = (title: string): string => title.replaceAll(/[\\/:*?"<>|\s]+/g, '-')

/** Without the columns that hold nothing but their head, as bounds where there are none. */
export function filledColumns(cells: Cells): Cells {
  const isFilled = (at: number) => cells.filter((row) => (row[at] ?? '') !== '').length > 1
  return cells.map((row) => row.filter((_, at) => isFilled(at) || row.length === 1))
}

/** A table as a file that spreadsheets can compute with, under it where its numbers come from. */
const saveCells = (title: string, note: string, cells: Cells): void =>
  download(`${fileName(title)}.csv`, new Blob([csv([...filledColumns(cells), [note]])], { type: 'text/csv' }))

/** The files of a figure: two pictures and a table. */
export function FigureFiles({ title, note, draw, cells }: Props) {
  const drawn = () => {
    const place = document.createElement('div')
    render(draw?.({ width: fileWidth, title, note }) ?? null, place)
    return place.querySelector('svg')
  }
  return (
    <>
      {draw && <PictureDownloads title={title} draw={drawn} />}
      {cells && (
        <Button
          kind="text"
          size="small"
          label={waveWords('csvOf', { title })}
          onClick={() => saveCells(title, note, cells)}
        >
          {waveWords('csv')}
        </Button>
      )}
    </>
  )
}
