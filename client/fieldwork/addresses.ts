/** Where a link of a unit, of slips or of everybody leads. */
export const citizenPath = (link: string): string => `/s/${link}`

/** The code stands behind the #, which browsers never send: it comes into no log of a server. */
export const slipPath = (slipLink: string, code: string): string => `${citizenPath(slipLink)}#${code}`

export const fullAddress = (path: string): string => `${location.origin}${path}`

/** As it is typed by hand. */
export const shortAddress = (path: string): string => `${location.host}${path}`

/** Whether addresses made here lead only to this computer, so that no phone can open what was printed. */
export const isOnlyHere = (hostname: string): boolean => /^(localhost|127\.|0\.0\.0\.0|\[?::1)/.test(hostname)
