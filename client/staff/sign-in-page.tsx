import type { Account } from '../../domain/api/accounts.ts'
import { staffWords } from '../i18n/staff/words.ts'
import { Banner } from '../ui/banner.tsx'
import { navigate, place } from '../ui/router.ts'
import { account } from '../ui/session.ts'
import { DoorFrame } from './door-frame.tsx'
import { SignInForm } from './sign-in-form.tsx'
import { needsSetUp, readWaves } from './state.ts'

async function enter(signedIn: Account): Promise<void> {
  account.value = signedIn
  if (place.value.path === '/sign-in') navigate('/', 'replace')
  await readWaves()
}

export function SignInPage() {
  const returns = !['/', '/sign-in'].includes(place.value.path)
  return (
    <DoorFrame title={staffWords('signIn')}>
      {needsSetUp.value && <Banner tone="info">{staffWords('needsSetUp')}</Banner>}
      {returns && <p class="muted">{staffWords('sessionEnded')}</p>}
      <SignInForm onSignedIn={enter} />
    </DoorFrame>
  )
}
