import { fieldworkWords } from '../i18n/fieldwork/words.ts'
import { Banner } from '../ui/banner.tsx'
import { isOnlyHere } from './addresses.ts'

export function LocalAddressWarning() {
  if (!isOnlyHere(location.hostname)) return null
  return <Banner tone="warn">{fieldworkWords('onlyHere', { host: location.host })}</Banner>
}
