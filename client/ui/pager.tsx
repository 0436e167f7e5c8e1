import { commonWords } from '../i18n/common/words.ts'
import { Button } from './button.tsx'

interface Props {
  /** From 1. */
  readonly page: number
  readonly total: number
  readonly pageSize: number
  readonly onChange: (page: number) => void
}

export function Pager({ page, total, pageSize, onChange }: Props) {
  const pages = Math.max(1, Math.ceil(total / pageSize))
  if (pages === 1) return null
  return (
    <nav class="pager" aria-label={commonWords('pageOf', { page, pages })}>
      <Button size="small" icon="left" label={commonWords('previousPage')} {...step(page - 1)} />
      <span>{commonWords('pageOf', { page, pages })}</span>
      <Button size="small" icon="right" label={commonWords('nextPage')} {...step(page + 1)} />
    </nav>
  )
  function step(to: number) {
    const isThere = to >= 1 && to <= pages
    return isThere ? { onClick: () => onChange(to) } : { disabledReason: commonWords('pageOf', { page, pages }) }
  }
}
