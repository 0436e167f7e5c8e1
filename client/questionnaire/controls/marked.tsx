/** A text with the first place marked that was searched for. */
export function Marked({ text, part }: { text: string; part: string }) {
  const at = part ? text.toLowerCase().indexOf(part.trim().toLowerCase()) : -1
  if (at < 0) return <>{text}</>
  const end = at + part.trim().length
  return (
    <>
      {text.slice(0, at)}
      <mark>{text.slice(at, end)}</mark>
      {text.slice(end)}
    </>
  )
}
