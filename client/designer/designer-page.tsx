export function DesignerPage(_props: { survey: string }) {
  return null
}
