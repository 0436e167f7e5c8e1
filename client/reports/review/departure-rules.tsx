import { reviewWords } from '../../i18n/review/words.ts'

const rules = ['reachDraft', 'reachNumbered', 'reachCapsule', 'reachPublic', 'reachNever'] as const

/** Who may have which file, and what is in none. */
export function DepartureRules() {
  return (
    <section aria-labelledby="reach-title" class="stack">
      <h3 id="reach-title">{reviewWords('reach')}</h3>
      <ul class="reach">
        {rules.map((rule) => (
          <li key={rule}>
            <strong>{reviewWords(rule)}</strong>
            <span>{reviewWords(`${rule}Help`)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
