/** A small static server over a copy of `dist/`, whose files a test may change, break or hold back. */

import { cp, readFile, readdir, stat, writeFile } from "node:fs/promises";
import { createHash } from "node:crypto";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { scratch } from "./engines/process.mjs";

export const DIST = process.env.HEARTH_DIST ?? fileURLToPath(new URL("../../dist", import.meta.url));

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
};

/** Copies `dist/` and serves the copy. */
export async function serveCopy() {
  const { folder, forget } = await scratch("dist");
  await cp(DIST, folder, { recursive: true });
  const headers = await everyPage(folder);
  /** Answers for some paths: a status, or headers. */
  const bent = new Map();
  const asked = [];
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, "http://x").pathname)).replace(/\/$/, "/index.html");
    asked.push(path);
    const { status = 200, type } = bent.get(path) ?? bent.get(extname(path)) ?? {};
    try {
      const file = join(folder, path);
      const body = status === 200 ? await readFile(file) : "";
      response.writeHead(status, {
        ...headers,
        "content-type": type ?? TYPES[extname(file)] ?? "application/octet-stream",
        "cache-control": "no-cache",
      });
      response.end(body);
    } catch {
      response.writeHead(404, headers).end();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://localhost:${server.address().port}/`;
  return {
    url,
    folder,
    asked,
    /** Answers a path, or a kind of file such as `.wasm`, otherwise. */
    bend: (path, how) => bent.set(path, how),
    straighten: () => bent.clear(),
    publish: () => publish(folder),
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await forget();
    },
  };
}

/** Reads what `_headers` says for every page. */
async function everyPage(folder) {
  const text = await readFile(join(folder, "_headers"), "utf8").catch(() => "");
  const [, lines = ""] = text.match(/^\/\*\n((?:[ \t]+.*\n?)*)/) ?? [];
  const pairs = lines.split("\n").flatMap((line) => {
    const [, name, value] = line.match(/^\s+([^:]+):\s*(.*)$/) ?? [];
    return name ? [[name.toLowerCase(), value]] : [];
  });
  return Object.fromEntries(pairs);
}

/** Makes the copy a newer version: another first page, and a worker that lists it. */
async function publish(folder) {
  const mark = `v${Date.now()}`;
  const page = join(folder, "index.html");
  const html = await readFile(page, "utf8");
  await writeFile(page, html.replace("<html ", `<html data-version="${mark}" `));
  const hash = async (file) => createHash("sha256").update(await readFile(file)).digest("base64");
  const worker = join(folder, "sw.js");
  const fresh = `sha256-${await hash(page)}`;
  let text = await readFile(worker, "utf8");
  const before = text;
  text = text.replace(/(\[\s*"(?:\.\/|index\.html|)"\s*,\s*")sha256-[^"]+"/, `$1${fresh}"`);
  if (text === before) throw new Error("sw.js does not list the first page");
  text = text.replace(/(const CACHE = ")[^"]+"/, `$1hearth-${mark}"`);
  await writeFile(worker, text);
  return mark;
}

/** Lists every file of a build, relative to it. */
export async function files(folder = DIST, under = "") {
  const found = [];
  for (const name of await readdir(join(folder, under))) {
    const path = join(under, name);
    if ((await stat(join(folder, path))).isDirectory()) found.push(...(await files(folder, path)));
    else found.push(path);
  }
  return found;
}
