import { useSignal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import { type Wave, waveRoutes } from '../../domain/api/waves.ts'
import type { Channel } from '../../domain/wave.ts'
import { call } from '../api.ts'
import { commonWords } from '../i18n/common/words.ts'
import { fieldworkWords } from '../i18n/fieldwork/words.ts'
import { Banner, ProblemBanner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { SelectField, TextField } from '../ui/field.tsx'
import { showToast } from '../ui/show-toast.ts'
import { useAction } from '../ui/use-action.ts'
import { useLoaded } from '../ui/use-loaded.ts'
import { PastePreview } from './paste-preview.tsx'
import { mostRows, type PastedUnit, pastedUnits, rowsToSend } from './pasted-units.ts'
import { serverRowFaults } from './server-row-faults.ts'
import { everyUnit, readUnits } from './unit-filter.ts'

interface Props {
  readonly wave: Wave
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onAdded: () => void
  readonly onDesign: () => void
}

/** Rows from a spreadsheet. What was pasted stays until it is in, also when the dialog is closed. */
export function AddUnitsDialog({ wave, isOpen, onClose, onAdded, onDesign }: Props) {
  const text = useSignal('')
  const channel = useSignal<Channel>('slip')
  const action = useAction()
  const names = useNames(wave.id, isOpen)
  const { strata } = wave.design
  const units = useMemo(
    () => pastedUnits(text.value, { strata, channel: channel.value, names }),
    [text.value, channel.value, strata, names],
  )
  const rows = rowsToSend(units)
  const add = () =>
    rows &&
    action.run(async () => {
      const { added } = await call(waveRoutes.addUnits, { params: { wave: wave.id }, body: { rows } })
      text.value = ''
      onClose()
      showToast(fieldworkWords('unitsAdded', { count: added }))
      onAdded()
    })
  return (
    <Dialog
      title={fieldworkWords('addUnits')}
      isOpen={isOpen}
      onClose={onClose}
      isWide
      actions={
        <>
          <Button onClick={onClose}>{commonWords('cancel')}</Button>
          <Button
            kind="primary"
            isBusy={action.isBusy}
            disabledReason={rows ? undefined : whyNot(units)}
            onClick={() => void add()}
          >
            {rows ? fieldworkWords('addCount', { count: rows.length }) : fieldworkWords('addUnits')}
          </Button>
        </>
      }
    >
      {strata.length === 0 && <NoStrata onDesign={onDesign} />}
      <TextField
        label={fieldworkWords('pasteRows')}
        hint={fieldworkWords('pasteHint', { sectors: strata.map(({ name }) => name).join(' / ') || '—' })}
        rows={7}
        value={text.value}
        onInput={(value) => {
          text.value = value
          action.clear()
        }}
      />
      <SelectField
        label={fieldworkWords('usualChannel')}
        hint={fieldworkWords(channel.value === 'slip' ? 'slipHint' : 'openHint')}
        value={channel.value}
        choices={[
          { value: 'slip', label: fieldworkWords('channel_slip') },
          { value: 'open', label: fieldworkWords('channel_open') },
        ]}
        onChange={(value) => {
          channel.value = value
        }}
      />
      <ProblemBanner problem={action.problem} />
      {units.length > 0 && <PastePreview units={units} strata={strata} refused={serverRowFaults(action.problem)} />}
      {text.value.trim() !== '' && units.length === 0 && <Banner tone="warn">{fieldworkWords('onlyHeadings')}</Banner>}
    </Dialog>
  )
}

/** Names that are taken; without them the server still refuses, only later. */
function useNames(wave: string, isOpen: boolean): ReadonlySet<string> {
  const loaded = useLoaded(
    async (signal) => (isOpen ? (await readUnits(wave, everyUnit, signal)).map(({ name }) => name) : []),
    `${wave} ${isOpen}`,
  )
  return useMemo(() => new Set(loaded.data ?? []), [loaded.data])
}

function whyNot(units: readonly PastedUnit[]): string {
  if (units.length === 0) return fieldworkWords('pasteFirst')
  if (units.length > mostRows) return fieldworkWords('tooManyRows', { count: units.length, most: mostRows })
  return fieldworkWords('mendFirst', { count: units.filter(({ faults }) => faults.length > 0).length })
}

function NoStrata({ onDesign }: { onDesign: () => void }) {
  return (
    <Banner
      tone="warn"
      tools={
        <Button size="small" onClick={onDesign}>
          {fieldworkWords('editDesign')}
        </Button>
      }
    >
      {fieldworkWords('noStrata')}
    </Banner>
  )
}
