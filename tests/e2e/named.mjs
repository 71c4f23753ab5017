/** Two who gave their names. */

/** Names make screens longer than "Ember" and "Tide" do; most couples will have some. */
export const NAMED = { couple: { names: { first: "Noor", second: "Sam" } } };

/** Fills what a device remembers before Hearth opens. */
export async function remember(hearth, kept) {
  await hearth.page.addInitScript((pairs) => {
    if (sessionStorage.getItem("remembered")) return;
    sessionStorage.setItem("remembered", "1");
    for (const [key, value] of Object.entries(pairs)) localStorage.setItem(key, JSON.stringify(value));
  }, kept);
}

/** Opens as a couple that gave names and made some settings finds it. */
export const named = (hearth, more = {}) =>
  remember(hearth, { "hearth.settings": { v: 1, counter: 1, body: { ...NAMED, ...more } } });
