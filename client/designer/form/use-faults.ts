import type { Path } from '../document/json.ts'
import { useEditor } from '../editor.ts'
import { faultWords, isInside } from '../faults/fault-words.ts'

/** Errors of exactly this value, in words. */
export function useErrorsAt(path: Path): string | undefined {
  const { faults } = useEditor().checked.value
  const here = faults.filter((fault) => fault.path.length === path.length && isInside(fault.path, path))
  const errors = here.filter((fault) => fault.severity === 'error')
  return errors.length > 0 ? [...new Set(errors.map(faultWords))].join(' ') : undefined
}

/** Address of a value in the page, by which a fault finds its field. */
export const addressOf = (path: Path): string => path.join('/')
