import type { Account } from '../../domain/api/accounts.ts'
import { commonWords } from '../i18n/common/words.ts'
import { staffWords } from '../i18n/staff/words.ts'
import { Dialog } from '../ui/dialog.tsx'
import { account, hasEnded } from '../ui/session.ts'
import { SignInForm } from './sign-in-form.tsx'

/** Somebody else must not find the page of the person before. */
async function goOn(signedIn: Account): Promise<void> {
  if (signedIn.id !== account.value?.id) location.reload()
  account.value = signedIn
  hasEnded.value = false
}

export function SignInAgain() {
  return (
    <Dialog
      title={staffWords('signIn')}
      isOpen={hasEnded.value}
      onClose={() => {
        hasEnded.value = false
        account.value = null
      }}
    >
      <p class="muted">{commonWords('not_signed_in')}</p>
      <SignInForm onSignedIn={goOn} />
    </Dialog>
  )
}
