import { type IconName, iconPaths } from './icon-paths.ts'

/** Decorative: the words beside it say the same. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="i" viewBox="0 0 24 24" aria-hidden="true">
      <path d={iconPaths[name]} />
    </svg>
  )
}
