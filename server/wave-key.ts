/** By what the analysis thread knows a wave in one of its states: whatever its questions rest on is in the hash. */
export const heldKey = (wave: string, dataHash: string): string => `${wave}/${dataHash}`
