import { staffWords } from '../i18n/staff/words.ts'

export function Brand({ line }: { line: string }) {
  return (
    <div class="brand">
      <svg width="30" height="30" viewBox="0 0 30 30" aria-hidden="true">
        <rect width="30" height="30" rx="8" fill="var(--pri)" />
        <path d="M6 10h18M6 15h18M6 20h18" stroke="var(--on-pri)" stroke-width="1.4" opacity="0.45" />
        <circle cx="19" cy="10" r="3" fill="var(--on-pri)" />
        <circle cx="14" cy="15" r="3" fill="var(--on-pri)" />
        <circle cx="10" cy="20" r="3" fill="var(--on-pri)" />
      </svg>
      <span>
        {staffWords('product')}
        {line && <small>{line}</small>}
      </span>
    </div>
  )
}
