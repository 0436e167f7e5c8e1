import { designerWords } from '../../i18n/designer/words.ts'
import { ProblemBanner } from '../../ui/banner.tsx'
import { Loading } from '../../ui/empty-state.tsx'
import { useLoaded } from '../../ui/use-loaded.ts'
import { DifferenceList } from '../document/difference-list.tsx'
import { useEditor } from '../editor.ts'
import { rowsOf } from '../outline/outline-rows.ts'
import { versionInUse } from './previous-version.ts'
import type { Version } from './wave-form.tsx'

/** What the draft changes against the newest version, in counts. */
export function ChangesSince({ survey, version }: { survey: string; version: Version | null }) {
  const editor = useEditor()
  if (version) return <Compared survey={survey} version={version} />
  const sections = rowsOf(editor.document.value)
  const items = sections.reduce((sum, { count }) => sum + count, 0)
  return <p>{designerWords('firstVersion', { sections: sections.length, items })}</p>
}

function Compared({ survey, version }: { survey: string; version: Version }) {
  const editor = useEditor()
  const old = useLoaded((signal) => versionInUse(survey, version.number, signal), `${survey}/${version.number}`)
  if (old.isLoading) return <Loading lines={2} />
  if (old.problem) return <ProblemBanner problem={old.problem} onRetry={old.reload} />
  return (
    <section>
      <h3>{designerWords('sinceVersion', { number: version.number })}</h3>
      {old.data ? (
        <DifferenceList before={old.data} after={editor.checked.value.filled} />
      ) : (
        <p class="muted">{designerWords('noComparison', { number: version.number })}</p>
      )}
    </section>
  )
}
