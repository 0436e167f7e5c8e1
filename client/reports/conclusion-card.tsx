import { useSignal } from '@preact/signals'
import type { Findings } from '../../analysis/report/findings.ts'
import type { Instrument } from '../../domain/instrument.ts'
import { reportWords } from '../i18n/reports/words.ts'
import { Button } from '../ui/button.tsx'
import { ConclusionSentence } from './conclusion-sentence.tsx'
import { conclusions } from './conclusions.ts'
import { ProcessDialog } from './process-dialog.tsx'

export function ConclusionCard({ findings, instrument }: { findings: Findings; instrument: Instrument }) {
  const isOpen = useSignal(false)
  return (
    <section class="card conclusions" aria-labelledby="conclusions">
      <h2 id="conclusions" class="card-eyebrow">
        {reportWords('conclusions')}
      </h2>
      <ol>
        {conclusions(findings).map((conclusion) => (
          <ConclusionSentence
            key={conclusion.kind}
            conclusion={conclusion}
            findings={findings}
            instrument={instrument}
          />
        ))}
      </ol>
      <p class="conclusions-foot">
        {findings.weighting.isProbability && `${reportWords('wording')} `}
        <Button
          kind="text"
          size="small"
          onClick={() => {
            isOpen.value = true
          }}
        >
          {reportWords('howComputed')}
        </Button>
      </p>
      <ProcessDialog
        findings={findings}
        instrument={instrument}
        isOpen={isOpen.value}
        onClose={() => {
          isOpen.value = false
        }}
      />
    </section>
  )
}
