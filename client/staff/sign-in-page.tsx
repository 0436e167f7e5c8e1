import { useSignal } from '@preact/signals'
import { accountRoutes } from '../../domain/api/accounts.ts'
import { call } from '../api.ts'
import { staffWords } from '../i18n/staff/words.ts'
import { Banner, ProblemBanner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import { navigate, place } from '../ui/router.ts'
import { account } from '../ui/session.ts'
import { useAction } from '../ui/use-action.ts'
import { DoorFrame } from './door-frame.tsx'
import { needsSetUp, readWaves } from './state.ts'

export function SignInPage() {
  const name = useSignal('')
  const password = useSignal('')
  const action = useAction()
  const signIn = () =>
    action.run(async () => {
      const answer = await call(accountRoutes.signIn, { body: { name: name.value.trim(), password: password.value } })
      account.value = answer.account
      if (place.value.path === '/sign-in') navigate('/', 'replace')
      await readWaves()
    })
  const returns = !['/', '/sign-in'].includes(place.value.path)
  return (
    <DoorFrame title={staffWords('signIn')}>
      {needsSetUp.value && <Banner tone="info">{staffWords('needsSetUp')}</Banner>}
      {returns && <p class="muted">{staffWords('sessionEnded')}</p>}
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
    </DoorFrame>
  )
}
