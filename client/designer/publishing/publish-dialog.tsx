import { useSignal } from '@preact/signals'
import { type Draft, surveyRoutes } from '../../../domain/api/surveys.ts'
import { call } from '../../api.ts'
import { commonWords } from '../../i18n/common/words.ts'
import { designerWords } from '../../i18n/designer/words.ts'
import { Banner, ProblemBanner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useAction } from '../../ui/use-action.ts'
import { useEditor } from '../editor.ts'
import type { Saver } from '../saving/saver.ts'
import { ChangesSince } from './changes-since.tsx'
import { type Version, WaveForm } from './wave-form.tsx'

interface Props {
  readonly survey: string
  readonly versions: Draft['versions']
  readonly saver: Saver
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onPublished: (version: Version) => void
  readonly onFaults: () => void
}

/** Freezes the draft as the next version; then a wave can be made with it. */
export function PublishDialog(props: Props) {
  const { survey, versions, saver, isOpen, onClose } = props
  const editor = useEditor()
  const action = useAction()
  const published = useSignal<Version | null>(null)
  const { faults } = editor.checked.value
  const errors = faults.filter(({ severity }) => severity === 'error').length
  const number = (newestOf(versions)?.number ?? 0) + 1
  const close = () => {
    published.value = null
    action.clear()
    onClose()
  }
  const publish = () =>
    action.run(async () => {
      if (!(await saver.flush())) return
      const { version } = await call(surveyRoutes.publish, {
        params: { survey },
        body: { revision: saver.revision() },
      })
      published.value = version
      props.onPublished(version)
    })
  const isUnsaved = ['offline', 'refused', 'conflict'].includes(saver.state.value.kind)
  const faulty = errors > 0 ? designerWords('publishErrors', { count: errors }) : undefined
  const reason = isUnsaved ? designerWords('publishUnsaved') : faulty
  if (published.value)
    return (
      <Dialog title={designerWords('published', { number: published.value.number })} isOpen={isOpen} onClose={close}>
        <WaveForm survey={survey} onLater={close} />
      </Dialog>
    )
  return (
    <Dialog
      title={designerWords('publishTitle', { number })}
      isOpen={isOpen}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>{commonWords('cancel')}</Button>
          <Button kind="primary" isBusy={action.isBusy} disabledReason={reason} onClick={() => void publish()}>
            {designerWords('publishConfirm', { number })}
          </Button>
        </>
      }
    >
      <ProblemBanner problem={action.problem} />
      {isUnsaved && <Banner tone="warn">{designerWords('publishUnsaved')}</Banner>}
      <FaultSummary
        errors={errors}
        warnings={faults.length - errors}
        onFaults={() => {
          close()
          props.onFaults()
        }}
      />
      {isOpen && <ChangesSince survey={survey} version={newestOf(versions)} />}
      <p>
        <strong>{designerWords('publishFinal')}</strong>
      </p>
    </Dialog>
  )
}

export const newestOf = (versions: Draft['versions']): Version | null =>
  versions.reduce<Version | null>((newest, one) => (newest && newest.number > one.number ? newest : one), null)

interface SummaryProps {
  readonly errors: number
  readonly warnings: number
  readonly onFaults: () => void
}

function FaultSummary({ errors, warnings, onFaults }: SummaryProps) {
  if (errors + warnings === 0) return <Banner tone="ok">{designerWords('publishClean')}</Banner>
  return (
    <Banner
      tone={errors > 0 ? 'bad' : 'warn'}
      tools={
        <Button size="small" onClick={onFaults}>
          {designerWords('seeFaults')}
        </Button>
      }
    >
      {errors > 0
        ? designerWords('publishErrors', { count: errors })
        : designerWords('publishWarnings', { count: warnings })}
    </Banner>
  )
}
