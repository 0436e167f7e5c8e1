export function PosterPage(_props: { wave: string; unit: string }) {
  return null
}
