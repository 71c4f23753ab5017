// The rest of the app, which the first screen does without: it is fetched once that screen is there, and before
// the start where something else is shown first.
const restAddress = new URL("REST", import.meta.url);
const { elsewhere, running } = document.documentElement.dataset;
// A page that the worker serves has both parts at hand; a request that can't wait would pass the worker by, and
// find nothing without a line.
const isKept = Boolean(navigator.serviceWorker?.controller);
const isRestFirst = isKept || elsewhere !== undefined || running !== undefined;
const restAnswer = isRestFirst ? fetch(restAddress) : undefined;
let isRestHere = false;

async function fetchRest(first, isStarted) {
  if (isRestHere || isStarted !== !isRestFirst) return;
  try {
    const answer = await (restAnswer ?? fetch(restAddress));
    await WebAssembly.instantiate(await answer.arrayBuffer(), { first });
    isRestHere = true;
  } catch {
    // Without a line it is asked for again when it is needed.
  }
}

// Somebody was quicker than the line: what they asked for can't wait. Having it twice does no harm.
function fetchRestNow(first) {
  try {
    const request = new XMLHttpRequest();
    request.open("GET", restAddress, false);
    request.overrideMimeType("text/plain; charset=x-user-defined");
    request.send();
    const bytes = Uint8Array.from(request.responseText, (letter) => letter.charCodeAt(0));
    new WebAssembly.Instance(new WebAssembly.Module(bytes), { first });
    isRestHere = true;
  } catch (error) {
    dispatchEvent(new CustomEvent("hearth-panic"));
    throw error;
  }
}
