// Keeps the questionnaire page, so that it opens without network. Answers and the API never pass through here.
const files = ['FILES']
// Any link gives the same page; what stands behind the link is asked from the API.
const shell = '/s/shell'
// The names of the files carry their content, so that the list names the version.
const name = `minyi-${files.join()}`
const patienceMs = 3000

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(name)
      .then((cache) => cache.addAll([shell, ...files]))
      .then(() => self.skipWaiting()),
  )
})

self.addEventListener('activate', (event) => {
  const isOld = (key) => key.startsWith('minyi-') && key !== name
  event.waitUntil(
    caches
      .keys()
      .then((keys) => Promise.all(keys.filter(isOld).map((key) => caches.delete(key))))
      .then(() => self.clients.claim()),
  )
})

/** The page as it is now, or as it was kept when the network is away or slow. */
async function page(request) {
  const kept = await caches.match(shell)
  if (!kept) return fetch(request)
  const slow = new Promise((resolve) => setTimeout(() => resolve(kept), patienceMs))
  const fresh = fetch(request).then((answer) => (answer.status < 500 ? answer : kept))
  return Promise.race([fresh.catch(() => kept), slow])
}

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin || pathname === '/s/preview') return
  if (request.mode === 'navigate' && pathname.startsWith('/s/')) event.respondWith(page(request))
  else if (files.includes(pathname)) event.respondWith(caches.match(pathname).then((kept) => kept || fetch(request)))
})
