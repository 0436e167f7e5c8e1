import type { ComponentChildren } from 'preact'

interface Props {
  readonly title?: ComponentChildren
  readonly subtitle?: ComponentChildren
  /** Buttons at the right of the title. */
  readonly tools?: ComponentChildren
  /** Source line: base, weighting, error, wording, date. */
  readonly foot?: ComponentChildren
  readonly class?: string
  readonly id?: string
  /** Id of the card with the numbers of what is drawn here. */
  readonly details?: string | undefined
  readonly children?: ComponentChildren
}

export function Card(props: Props) {
  return (
    <section class={`card ${props.class ?? ''}`} id={props.id} aria-details={props.details}>
      {props.title && (
        <header class="card-head">
          <h2>{props.title}</h2>
          {props.tools && <div class="card-tools">{props.tools}</div>}
        </header>
      )}
      {props.subtitle && <p class="card-subtitle">{props.subtitle}</p>}
      {props.children}
      {props.foot && <p class="card-foot">{props.foot}</p>}
    </section>
  )
}
