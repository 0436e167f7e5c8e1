import { computed, effect, signal } from '@preact/signals'
import { accountRoutes } from '../../domain/api/accounts.ts'
import { type Wave, waveRoutes } from '../../domain/api/waves.ts'
import type { Problem } from '../../domain/problem.ts'
import { call } from '../api.ts'
import { asProblem } from '../ui/problem-words.ts'
import { navigate, place } from '../ui/router.ts'
import { account, organisation } from '../ui/session.ts'

export const needsSetUp = signal(false)
/** Why the server could not say who is signed in. */
export const startProblem = signal<Problem | null>(null)
const waves = signal<readonly Wave[]>([])

export async function readSession(): Promise<void> {
  startProblem.value = null
  try {
    const session = await call(accountRoutes.whoAmI, {})
    organisation.value = session.organisation
    needsSetUp.value = session.needsSetUp
    account.value = session.account
    if (session.account) await readWaves()
  } catch (cause) {
    startProblem.value = asProblem(cause)
  }
}

let asked = 0
/** The menu leads to analysis and report of one wave; it keeps what it knew while the server cannot be reached. */
export async function readWaves(): Promise<void> {
  const mine = ++asked
  const answer = await call(waveRoutes.list, {}).catch(() => null)
  // An answer to an older question may come after that to the newest.
  if (answer && mine === asked) waves.value = answer.waves
}
addEventListener('online', () => account.peek() && void readWaves())

const path = computed(() => place.value.path)
/** Since the last page a wave may have been made, or have got its first answers. */
effect(() => {
  if (path.value && account.peek()) void readWaves()
})

export async function signOut(): Promise<void> {
  await call(accountRoutes.signOut, {})
  account.value = null
  asked++
  waves.value = []
  navigate('/sign-in')
}

/** The wave of the address, or the first that has responses. */
export const currentWave = computed(() => {
  const inAddress = place.value.path.match(/^\/waves\/([^/]+)/)?.[1]
  const all = waves.value
  return all.find((wave) => wave.id === inAddress) ?? all.find((wave) => wave.received > 0) ?? all[0] ?? null
})
