import type { Codings } from './workplace.tsx'

export type CodingState = 'open' | 'saved' | 'complete' | 'full'

/** How far a comment is for who looks: open, coded by them, by them and another, or by two others. */
export function codingState(comment: string, codings: Pick<Codings, 'mine' | 'full' | 'both'>): CodingState {
  if (codings.full.includes(comment)) return 'full'
  if (!codings.mine[comment]) return 'open'
  return codings.both.some((one) => one.comment === comment) ? 'complete' : 'saved'
}

/** The place of the next comment after `from` that is open to them, from the start again at the end; null if none is. */
export function nextOpen(
  comments: readonly { readonly id: string }[],
  codings: Pick<Codings, 'mine' | 'full' | 'both'>,
  from: number,
): number | null {
  const places = [...comments.keys()]
  const turned = [...places.slice(from + 1), ...places.slice(0, Math.max(0, from))]
  return turned.find((place) => codingState(comments[place]?.id ?? '', codings) === 'open') ?? null
}
