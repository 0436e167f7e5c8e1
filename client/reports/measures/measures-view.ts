import { place, setQuery } from '../../ui/router.ts'

/** What the page shows, kept in the address: the measures one by one or the table, and for which unit the table is. */
export const isTableShown = (): boolean => place.value.query.get('view') === 'table'
export const chosenUnit = (): string => place.value.query.get('unit') ?? ''

/** Whether all grounds and objections are unfolded at once. */
export const areGroundsShown = (): boolean => place.value.query.get('grounds') === 'all'

export const showTable = (isTable: boolean) => setQuery({ view: isTable ? 'table' : null })
export const showGrounds = (areShown: boolean) => setQuery({ grounds: areShown ? 'all' : null })
export const showUnit = (unit: string) => setQuery({ unit: unit || null })
