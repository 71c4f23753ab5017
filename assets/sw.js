// Keeps Hearth on the device: every file of one version, or none.
// The build fills in the name and the list; the name is the hash of the list.
const CACHE = "CACHE";
const FILES = "FILES";

const address = (file) => new URL(file, self.registration.scope).href;
const page = () => address("./");
const kept = new Set(FILES.map(([file]) => address(file)));

// A file that is not the one of this version fails its hash, and with it the whole installation: then the
// version that is there goes on serving.
const install = async () => {
  if (await isComplete()) return;
  const cache = await caches.open(CACHE);
  try {
    await cache.addAll(
      FILES.map(([file, integrity]) => new Request(address(file), { cache: "reload", integrity })),
    );
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
};

const isComplete = async () => {
  if (!(await caches.has(CACHE))) return false;
  const cache = await caches.open(CACHE);
  return (await cache.keys()).length === FILES.length;
};

const forgetOthers = async () => {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith("hearth-") && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
};

const answer = async (request) => {
  const cache = await caches.open(CACHE);
  const wanted = request.mode === "navigate" ? page() : request.url;
  return (await cache.match(wanted, { ignoreSearch: true, ignoreVary: true })) ?? fetch(request);
};

self.addEventListener("install", (event) => event.waitUntil(install()));

// The first visit may go offline at once; a page that has a version of its own keeps it.
self.addEventListener("activate", (event) =>
  event.waitUntil(forgetOthers().then(() => self.clients.claim())),
);

// A new version waits until the couple says so: nothing moves under a running exercise.
self.addEventListener("message", (event) => {
  if (event.data?.type === "activate") self.skipWaiting();
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET") return;
  const url = request.url.split(/[?#]/, 1)[0];
  if (kept.has(url) || (request.mode === "navigate" && url.startsWith(page()))) {
    event.respondWith(answer(request));
  }
});
