const identityFactors = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const identityEndings = '10X98765432'

/** Whether eighteen signs are a resident identity number: check sign of GB 11643 (ISO 7064, MOD 11-2). */
export function isIdentityNumber(signs: string): boolean {
  if (!/^\d{17}[\dX]$/i.test(signs)) return false
  const sum = identityFactors.reduce((all, factor, i) => all + factor * Number(signs[i]), 0)
  return identityEndings[sum % 11] === signs[17]?.toUpperCase()
}

/** Whether digits end with the check digit of bank cards (Luhn, ISO/IEC 7812-1). */
export function isCardNumber(digits: string): boolean {
  if (!/^\d{12,19}$/.test(digits)) return false
  const sum = [...digits].reverse().reduce((all, digit, i) => {
    const value = Number(digit) * (i % 2 === 0 ? 1 : 2)
    return all + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}
