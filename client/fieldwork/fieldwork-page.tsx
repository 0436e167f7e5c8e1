export function FieldworkPage(_props: { wave: string }) {
  return null
}
