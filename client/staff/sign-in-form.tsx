import { useSignal } from '@preact/signals'
import { type Account, accountRoutes } from '../../domain/api/accounts.ts'
import { call } from '../api.ts'
import { staffWords } from '../i18n/staff/words.ts'
import { ProblemBanner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import { useAction } from '../ui/use-action.ts'

export function SignInForm({ onSignedIn }: { onSignedIn: (account: Account) => Promise<void> }) {
  const name = useSignal('')
  const password = useSignal('')
  const action = useAction()
  const signIn = () =>
    action.run(async () => {
      const body = { name: name.value.trim(), password: password.value }
      const answer = await call(accountRoutes.signIn, { body })
      await onSignedIn(answer.account)
    })
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault()
        void signIn()
      }}
    >
      <ProblemBanner problem={action.problem} />
      <TextField
        label={staffWords('name')}
        value={name.value}
        autocomplete="username"
        isRequired
        onInput={(value) => {
          name.value = value
        }}
      />
      <TextField
        label={staffWords('password')}
        type="password"
        value={password.value}
        autocomplete="current-password"
        isRequired
        onInput={(value) => {
          password.value = value
        }}
      />
      <Button kind="primary" type="submit" isBusy={action.isBusy}>
        {staffWords('signIn')}
      </Button>
    </form>
  )
}
