export function WavesPage(_props: object) {
  return null
}
