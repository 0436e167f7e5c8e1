/** States of a job that has not ended, in the order in which it goes through them. */
export const goingStates = ['waiting', 'analysing', 'writing'] as const
/** All states; interrupted: the program ended while the file was made. */
export const jobStates = [...goingStates, 'done', 'failed', 'cancelled', 'interrupted'] as const

/** Whether a job waits or is under way. */
export const isGoing = ({ state }: { readonly state: (typeof jobStates)[number] }): boolean =>
  goingStates.some((one) => one === state)
