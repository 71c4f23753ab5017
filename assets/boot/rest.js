// The rest of the app and its styles, which the first screen does without: they are fetched once that screen is
// there, and before the start where something else is shown first.
const restAddress = new URL("REST", import.meta.url);
const { elsewhere, running } = document.documentElement.dataset;
// A page that the worker serves has both parts at hand; a request that can't wait would pass the worker by, and
// find nothing without a line.
const isKept = Boolean(navigator.serviceWorker?.controller);
const isOther = elsewhere !== undefined || running !== undefined;
const isRestFirst = isKept || isOther;
const restAnswer = isRestFirst ? fetch(restAddress) : undefined;
let isStyled = isRestFirst ? fetchStyles() : undefined;
let isRestHere = false;
let restImports;

// Resolves in any case: without its styles a page is still one.
function fetchStyles() {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = new URL("STYLES", import.meta.url).href;
  const isDone = new Promise((done) => { link.onload = link.onerror = done; });
  document.head.append(link);
  return isDone;
}

// What the rest takes: the script's functions, and those that the first part has in its table for it.
function given(exports) {
  const first = { ...exports };
  for (let place = FROM; place < TO; place += 1) first[`f${place - FROM}`] = exports.t0.get(place);
  return { ...restImports, first };
}

// Resolves when what is there has been painted; a page that nobody sees is not.
const painted = () =>
  new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, 400);
  });

async function compileRest() {
  const answer = await (restAnswer ?? fetch(restAddress));
  const isStreamed = "compileStreaming" in WebAssembly && answer.headers.get("Content-Type") === "application/wasm";
  return isStreamed ? WebAssembly.compileStreaming(answer) : WebAssembly.compile(await answer.arrayBuffer());
}

async function fetchRest(first, isStarted) {
  if (isStarted !== !isRestFirst) return;
  if (isStarted) {
    await painted();
    isStyled ??= fetchStyles();
  }
  try {
    const rest = await compileRest();
    // To take it in is a task of its own.
    if (isStarted) await new Promise((done) => setTimeout(done));
    if (isRestHere) return;
    await WebAssembly.instantiate(rest, given(first));
    isRestHere = true;
    if (isOther) await isStyled;
  } catch {
    // Without a line it is asked for again when it is needed.
  }
}

// Somebody was quicker than the line: what they asked for can't wait. Having it twice does no harm.
function fetchRestNow(first) {
  isStyled ??= fetchStyles();
  try {
    const request = new XMLHttpRequest();
    request.open("GET", restAddress, false);
    request.overrideMimeType("text/plain; charset=x-user-defined");
    request.send();
    const bytes = Uint8Array.from(request.responseText, (letter) => letter.charCodeAt(0));
    new WebAssembly.Instance(new WebAssembly.Module(bytes), given(first));
    isRestHere = true;
  } catch (error) {
    dispatchEvent(new CustomEvent("hearth-panic"));
    throw error;
  }
}
