import { type SurveySummary, surveyRoutes } from '../../../domain/api/surveys.ts'
import { call } from '../../api.ts'
import { commonWords } from '../../i18n/common/words.ts'
import { designerWords } from '../../i18n/designer/words.ts'
import { Banner, ProblemBanner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { focusHeading } from '../../ui/move-focus.ts'
import { showToast } from '../../ui/show-toast.ts'
import { useAction } from '../../ui/use-action.ts'

interface Props {
  /** The one to be deleted; null while there is none. */
  readonly survey: SurveySummary | null
  readonly onClose: () => void
  readonly onRemoved: () => void
}

export function RemoveSurveyDialog({ survey, onClose, onRemoved }: Props) {
  const action = useAction()
  const count = survey?.waves.length ?? 0
  const close = () => {
    action.clear()
    onClose()
  }
  const remove = (one: SurveySummary) =>
    action.run(async () => {
      await call(surveyRoutes.remove, { params: { survey: one.id } })
      showToast(designerWords('removed', { title: one.title }))
      onRemoved()
      close()
      focusHeading()
    })
  return (
    <Dialog
      title={designerWords('removeTitle', { title: survey?.title ?? '' })}
      isOpen={survey !== null}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>{commonWords('cancel')}</Button>
          <Button
            kind="danger"
            isBusy={action.isBusy}
            disabledReason={count > 0 ? designerWords('removeInUse', { count }) : undefined}
            onClick={() => survey && void remove(survey)}
          >
            {designerWords('removeSurvey')}
          </Button>
        </>
      }
    >
      <ProblemBanner problem={action.problem} />
      {count > 0 ? (
        <Banner tone="warn">{designerWords('removeInUse', { count })}</Banner>
      ) : (
        <p>{designerWords('removeHelp')}</p>
      )}
    </Dialog>
  )
}
