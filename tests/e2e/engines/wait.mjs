/** Waits, and looks again. */

export const sleep = (millis) => new Promise((resolve) => setTimeout(resolve, millis));

/** Looks until `look` gives something true, and gives it; says what it waited for when patience ends. */
export async function until(what, look, patience = 15_000) {
  const end = Date.now() + patience;
  let seen;
  for (;;) {
    try {
      seen = await look();
      if (seen) return seen;
    } catch (error) {
      seen = error;
    }
    if (Date.now() > end) throw new Error(`waited ${patience} ms for ${what}; last seen: ${String(seen)}`);
    await sleep(60);
  }
}
