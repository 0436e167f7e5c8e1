/** The few outlines that the page needs, on a grid of 24; the staff's set would cost too many bytes. */
const paths = {
  check: 'M5 12.5l4.5 4.5L19 7.5',
  close: 'M7 7l10 10M17 7L7 17',
  up: 'M5.5 14.5L12 8l6.5 6.5',
  down: 'M5.5 9.5L12 16l6.5-6.5',
  pen: 'M4 20l1-4L16.5 4.5l3 3L8 19z',
  plus: 'M12 5v14M5 12h14',
  search: 'M17.5 11a6.5 6.5 0 1 1-13 0a6.5 6.5 0 1 1 13 0M16 16l4.5 4.5',
  globe: 'M20.5 12a8.5 8.5 0 1 1-17 0a8.5 8.5 0 1 1 17 0M3.5 12h17M12 3.5c3 3 3 14 0 17M12 3.5c-3 3-3 14 0 17',
  clock: 'M20.5 12a8.5 8.5 0 1 1-17 0a8.5 8.5 0 1 1 17 0M12 7.5V12l3 2',
  lock: 'M5.5 10.5h13V20h-13zM8.5 10.5V8a3.5 3.5 0 017 0v2.5',
  skip: 'M4 12h13M12 6.5l5.5 5.5-5.5 5.5M20.5 5v14',
  warn: 'M12 4.5L21 19.5H3zM12 10.5v4M12 17v.2',
} as const

export function Icon({ name }: { name: keyof typeof paths }) {
  return (
    <svg class="i" viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  )
}
