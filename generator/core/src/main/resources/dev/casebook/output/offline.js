// Keeps what the list below names, and pages that were read, for when the host cannot be reached.
'use strict';

const FILES = [];
const BUILD = '';

const scope = self.registration.scope;
const kept = caches.open('casebook:' + scope);
const addresses = new Set(FILES.map((path) => scope + path));

/** Files whose names change with their content. */
const isFixed = (url) => url !== scope + 'search/m.js' && url !== scope + 'search/reader.js'
  && /^(?:search|assets)\/[^/]+\.js$|^assets\//.test(url.slice(scope.length));

const bare = (url) => url.split(/[?#]/)[0];

async function install() {
  const cache = await kept;
  const had = new Set((await cache.keys()).map((request) => request.url));
  await cache.addAll([...addresses]
    .filter((url) => !(isFixed(url) && had.has(url)))
    .map((url) => new Request(url, {cache: 'no-cache'})));
  await self.skipWaiting();
}

/** Indexes and styles of earlier builds go; pages that were read stay. */
async function activate() {
  const cache = await kept;
  const old = (await cache.keys()).filter((request) => isFixed(request.url) && !addresses.has(request.url));
  await Promise.all(old.map((request) => cache.delete(request)));
  await self.clients.claim();
}

async function answer(request) {
  const cache = await kept;
  const url = bare(request.url);
  const known = isFixed(url) && await cache.match(url);
  if (known) return known;
  try {
    const response = await fetch(request);
    if (response.ok && response.type === 'basic') await cache.put(url, response.clone());
    return response;
  } catch (failure) {
    const page = await cache.match(url.endsWith('/') ? url + 'index.html' : url);
    if (page) return page;
    throw failure;
  }
}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('fetch', (event) => {
  if (event.request.method === 'GET' && event.request.url.startsWith(scope)) {
    event.respondWith(answer(event.request));
  }
});
