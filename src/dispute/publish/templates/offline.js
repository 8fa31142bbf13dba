// Keeps every file of the site in this browser, once a reader has asked for it. The list is written by the build: a
// new edition has another name, and replaces the old one when all of its files are there.
const NAME = "who-moved-first-{{ version }}";
const FILES = {{ files }};

self.addEventListener("install", (event) => {
  const whole = async () => {
    const cache = await caches.open(NAME);
    for (const [address, integrity] of FILES) await cache.put(address, await checked(address, integrity));
    await self.skipWaiting();
  };
  event.waitUntil(whole());
});

async function checked(address, integrity) {
  const answer = await fetch(address, { integrity, cache: "no-cache" });
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer;
}

self.addEventListener("activate", (event) => {
  const others = async () => {
    for (const name of await caches.keys()) if (name.startsWith("who-moved-first-") && name !== NAME) await caches.delete(name);
    await self.clients.claim();
  };
  event.waitUntil(others());
});

self.addEventListener("fetch", (event) => {
  if (event.request.method !== "GET" || !event.request.url.startsWith(self.registration.scope)) return;
  const address = event.request.url.replace(/[?#].*$/, "").replace(/\/$/, "/index.html");
  const found = async () => (await caches.match(address, { cacheName: NAME })) ?? fetch(event.request);
  event.respondWith(found());
});
