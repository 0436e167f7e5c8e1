import type { Account } from '../../domain/api/accounts.ts'
import type { Tone } from '../ui/tag.tsx'

const tones = { disabled: 'warn', notSetUp: 'info', active: 'ok' } as const satisfies Readonly<Record<string, Tone>>

/** Whether somebody can sign in, as a word of the catalogue; being disabled outweighs the rest. */
export function accountState({ isDisabled, isSetUp }: Account): keyof typeof tones {
  if (isDisabled) return 'disabled'
  return isSetUp ? 'active' : 'notSetUp'
}

export const accountTone = (account: Account): Tone => tones[accountState(account)]
