/** What the page keeps on the phone. Values are JSON. */
export interface Keep {
  readonly get: <T>(key: string) => Promise<T | undefined>
  readonly put: (key: string, value: unknown) => Promise<void>
  readonly remove: (key: string) => Promise<void>
  readonly keys: (prefix: string) => Promise<string[]>
  /** False where nothing outlives the page, as in some private modes. */
  readonly isDurable: boolean
}

const name = 'minyi'

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

function openDatabase(): Promise<IDBDatabase> {
  const opening = indexedDB.open(name, 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore(name)
  return settled(opening)
}

const change = (database: IDBDatabase, act: (store: IDBObjectStore) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    const work = database.transaction(name, 'readwrite', { durability: 'strict' })
    work.oncomplete = () => resolve()
    work.onabort = () => reject(work.error)
    act(work.objectStore(name))
  })

async function inDatabase(): Promise<Keep> {
  let database = openDatabase()
  // Safari drops the connection of a page that was in the background: once more with a new one.
  const within = <T>(act: (database: IDBDatabase) => Promise<T>): Promise<T> =>
    database.then(act).catch(() => {
      database = openDatabase()
      return database.then(act)
    })
  const read = <T>(act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> =>
    within((open) => settled(act(open.transaction(name).objectStore(name))))
  const keep: Keep = {
    get: (key) => read((store) => store.get(key)),
    put: (key, value) => within((open) => change(open, (store) => store.put(value, key))),
    remove: (key) => within((open) => change(open, (store) => store.delete(key))),
    keys: async (prefix) =>
      (await read((store) => store.getAllKeys())).map(String).filter((key) => key.startsWith(prefix)),
    isDurable: true,
  }
  await keep.put('probe', 1)
  return keep
}

/** For phones without IndexedDB, over anything shaped as `localStorage`. */
export const inStorage = (storage: Storage): Keep => ({
  get: async (key) => JSON.parse(storage.getItem(`${name}/${key}`) ?? 'null') ?? undefined,
  put: async (key, value) => storage.setItem(`${name}/${key}`, JSON.stringify(value)),
  remove: async (key) => storage.removeItem(`${name}/${key}`),
  keys: async (prefix) =>
    Array.from({ length: storage.length }, (_, i) => storage.key(i) ?? '')
      .filter((key) => key.startsWith(`${name}/${prefix}`))
      .map((key) => key.slice(name.length + 1)),
  isDurable: true,
})

/** Nothing more outlives the page. What a full phone holds already can still be read and taken away. */
export function inMemory(below?: Keep): Keep {
  const all = new Map<string, unknown>()
  return {
    get: async <T>(key: string) => (all.has(key) ? (all.get(key) as T) : below?.get<T>(key)),
    put: async (key, value) => void all.set(key, value),
    remove: async (key) => {
      all.delete(key)
      await below?.remove(key)
    },
    keys: async (prefix) => [
      ...new Set([...all.keys(), ...((await below?.keys('')) ?? [])].filter((key) => key.startsWith(prefix))),
    ],
    isDurable: false,
  }
}

async function inLocalStorage(): Promise<Keep> {
  const keep = inStorage(localStorage)
  await keep.put('probe', 1)
  return keep
}

const patienceMs = 4000

// Some Safaris and WeChat kernels never answer when a database is opened.
const tooSlow = (): Promise<never> => new Promise((_, reject) => setTimeout(reject, patienceMs))

/** The best that this phone offers. */
export const openKeep = (): Promise<Keep> =>
  Promise.race([inDatabase(), tooSlow()])
    .catch(inLocalStorage)
    .catch(() => inMemory())
