import { useState } from 'preact/hooks'
import { reviewRoutes } from '../../../analysis/report/review/routes.ts'
import { call } from '../../api.ts'
import { reviewWords } from '../../i18n/review/words.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useLoaded } from '../../ui/use-loaded.ts'
import { ChangesList } from './changes-list.tsx'

/** Says that data came after a version was frozen and what they would change; the version itself stays. */
export function NewDataBanner({ wave, number }: { wave: string; number: number }) {
  const [isOpen, setOpen] = useState(false)
  const { data } = useLoaded(
    (signal) => call(reviewRoutes.changes, { params: { wave, number } }, signal),
    `${wave} ${number}`,
  )
  const causes = new Set(data?.changes.map(({ cause }) => cause))
  if (!data || !(causes.has('new_data') || causes.has('earlier_data'))) return null
  const { numbers, changes } = data
  const said =
    numbers > 0 ? reviewWords('newData', { numbers }) : reviewWords('newDataWords', { count: changes.length })
  return (
    <div class="new-data">
      <Banner
        tone="warn"
        tools={
          <Button size="small" onClick={() => setOpen(true)}>
            {reviewWords('showChanges')}
          </Button>
        }
      >
        {causes.has('new_data') ? said : reviewWords('newEarlierData', { count: changes.length })}
        {reviewWords('newDataHelp', { number })}
      </Banner>
      <Dialog title={reviewWords('changesTitle')} isOpen={isOpen} onClose={() => setOpen(false)} isWide>
        <ChangesList {...data} />
      </Dialog>
    </div>
  )
}
