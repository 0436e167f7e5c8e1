import { useSignal } from '@preact/signals'
import type { Unit } from '../../domain/api/waves.ts'
import { fieldworkWords } from '../i18n/fieldwork/words.ts'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { TextField } from '../ui/field.tsx'
import { grouped } from './dates.ts'
import { LocalAddressWarning } from './local-address-warning.tsx'
import { slipsPerSheet } from './slip-sheets.ts'

const mostSlips = 1000

interface Props {
  readonly unit: Unit
  readonly justPrinted: number
  readonly isBusy: boolean
  readonly onMake: (count: number) => void
}

/** As many as the unit has people and no slips yet, until somebody says otherwise. */
const suggested = ({ people, slips }: Unit) => String(Math.min(mostSlips, Math.max(1, people - slips)))

export function SlipsForm({ unit, justPrinted, isBusy, onMake }: Props) {
  const typed = useSignal(suggested(unit))
  const wasTried = useSignal(false)
  const count = /^\d{1,4}$/.test(typed.value.trim()) ? Number(typed.value) : 0
  const isGood = count >= 1 && count <= mostSlips
  const make = () => {
    wasTried.value = true
    if (isGood) onMake(count)
  }
  return (
    <Card title={fieldworkWords('makeSlips')} subtitle={fieldworkWords('slipsIntro')}>
      <form
        class="card-body form slips-form"
        onSubmit={(event) => {
          event.preventDefault()
          make()
        }}
      >
        {justPrinted > 0 && <Banner tone="ok">{fieldworkWords('slipsForgotten', { count: justPrinted })}</Banner>}
        <LocalAddressWarning />
        <p class="muted">
          {fieldworkWords('slipsSoFar', { people: grouped(unit.people), count: grouped(unit.slips) })}
        </p>
        <TextField
          label={fieldworkWords('howMany')}
          hint={isGood ? fieldworkWords('sheets', { count: Math.ceil(count / slipsPerSheet) }) : undefined}
          error={wasTried.value && !isGood ? fieldworkWords('howManyRange', { most: mostSlips }) : undefined}
          type="number"
          value={typed.value}
          onInput={(value) => {
            typed.value = value
          }}
        />
        <Banner tone="warn" title={fieldworkWords('onceTitle')}>
          {fieldworkWords('onceHelp')}
        </Banner>
        <div>
          <Button kind="primary" type="submit" isBusy={isBusy}>
            {fieldworkWords('makeSlips')}
          </Button>
        </div>
      </form>
    </Card>
  )
}
