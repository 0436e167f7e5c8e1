import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Language } from '../../domain/localized.ts'
import { fieldworkWords } from '../i18n/fieldwork/words.ts'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { SecondLanguage } from './second-language.tsx'
import { Slip } from './slip.tsx'
import { slipSheets } from './slip-sheets.ts'
import type { Printed } from './use-printed.ts'

interface Props {
  readonly printed: Printed
  readonly unit: string
  readonly codes: readonly string[]
  readonly choices: readonly Language[]
  readonly second: Language | null
  readonly onSecond: (value: Language | null) => void
  /** The paper is in hand: the codes go. */
  readonly onForget: () => void
}

export function PrintedSlips(props: Props) {
  const isAsking = useSignal(false)
  useEffect(() => {
    const ask = () => {
      isAsking.value = true
    }
    addEventListener('afterprint', ask)
    return () => removeEventListener('afterprint', ask)
  }, [])
  const sheets = slipSheets(props.codes)
  return (
    <>
      <div class="no-print stack">
        <Banner tone="warn" title={fieldworkWords('onceTitle')}>
          {fieldworkWords('printNow', { count: props.codes.length, sheets: sheets.length })}
        </Banner>
        <div class="row">
          <Button kind="primary" icon="printer" onClick={() => print()}>
            {fieldworkWords('print')}
          </Button>
          <Button
            onClick={() => {
              isAsking.value = true
            }}
          >
            {fieldworkWords('donePrinting')}
          </Button>
          <SecondLanguage choices={props.choices} value={props.second} onChange={props.onSecond} />
        </div>
      </div>
      <div class="paper-sheets">
        {sheets.map((codes) => (
          <article class="paper slip-sheet" key={codes[0]} lang="zh-CN">
            {codes.map((code) => (
              <Slip key={code} printed={props.printed} unit={props.unit} code={code} second={props.second} />
            ))}
          </article>
        ))}
      </div>
      <PrintedDialog
        isOpen={isAsking.value}
        onAgain={() => {
          isAsking.value = false
        }}
        onForget={props.onForget}
      />
    </>
  )
}

/** A print dialog tells nobody whether paper came out: the person does. */
function PrintedDialog(props: { isOpen: boolean; onAgain: () => void; onForget: () => void }) {
  return (
    <Dialog
      title={fieldworkWords('allPrinted')}
      isOpen={props.isOpen}
      onClose={props.onAgain}
      actions={
        <>
          <Button onClick={props.onAgain}>{fieldworkWords('notYet')}</Button>
          <Button kind="primary" onClick={props.onForget}>
            {fieldworkWords('forgetCodes')}
          </Button>
        </>
      }
    >
      <p>{fieldworkWords('allPrintedHelp')}</p>
    </Dialog>
  )
}
