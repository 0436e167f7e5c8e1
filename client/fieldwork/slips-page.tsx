export function SlipsPage(_props: { wave: string; unit: string }) {
  return null
}
