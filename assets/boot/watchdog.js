// Stands by without wasm: when the app can't start, or stops, it says so and saves what was kept to a file.
(function () {
  "use strict";
  var root = document.documentElement;
  var patience = 20000;

  function isReady() {
    return root.hasAttribute("data-ready");
  }

  function byId(id) {
    return document.getElementById(id);
  }

  function show(why) {
    if (root.hasAttribute("data-stopped")) return;
    root.setAttribute("data-stopped", why);
    if (document.readyState === "loading") {
      document.addEventListener("DOMContentLoaded", reveal);
    } else {
      reveal();
    }
  }

  function reveal() {
    var screen = byId("stopped");
    var why = root.getAttribute("data-stopped");
    byId("stopped-" + why).hidden = false;
    screen.hidden = false;
    byId("app").hidden = true;
    if (byId("shell")) byId("shell").hidden = true;
    byId("stopped-reload").onclick = function () {
      location.reload();
    };
    byId("stopped-save").onclick = save;
    byId("stopped-title").focus();
  }

  function hide() {
    var why = root.getAttribute("data-stopped");
    root.removeAttribute("data-stopped");
    byId("stopped-" + why).hidden = true;
    byId("stopped").hidden = true;
    byId("app").hidden = false;
  }

  function say(words) {
    byId("stopped-said").textContent = words;
  }

  function save() {
    var all = { hearth: "rescued", at: new Date().toISOString(), localStorage: fromLocalStorage(), indexedDB: {} };
    fromDatabase(all.indexedDB, function () {
      var blob = new Blob([JSON.stringify(all, asText, 1)], { type: "application/json" });
      var link = document.createElement("a");
      link.href = URL.createObjectURL(blob);
      link.download = "hearth-" + all.at.slice(0, 10) + ".json";
      document.body.appendChild(link);
      link.click();
      link.remove();
      say("Saved to a file, without photos.");
    });
  }

  function fromLocalStorage() {
    var found = {};
    try {
      for (var i = 0; i < localStorage.length; i += 1) {
        var key = localStorage.key(i);
        if (key.indexOf("hearth.") === 0) found[key] = localStorage.getItem(key);
      }
    } catch (error) {
      found["not readable"] = String(error);
    }
    return found;
  }

  // Bytes have no form of their own in JSON.
  function asText(key, value) {
    if (value instanceof ArrayBuffer) return { bytes: Array.from(new Uint8Array(value)) };
    if (ArrayBuffer.isView(value)) return { bytes: Array.from(new Uint8Array(value.buffer)) };
    return value;
  }

  function fromDatabase(into, done) {
    var finished = false;
    function finish() {
      if (finished) return;
      finished = true;
      done();
    }
    // A database held by another tab may never answer.
    setTimeout(finish, 4000);
    try {
      var opening = indexedDB.open("hearth");
      opening.onupgradeneeded = function () {
        // There was none, and none is to be made.
        opening.transaction.abort();
      };
      opening.onerror = opening.onblocked = finish;
      opening.onsuccess = function () {
        readStores(opening.result, into, finish);
      };
    } catch (error) {
      finish();
    }
  }

  function readStores(database, into, done) {
    // What is sealed is opened by both together, or not at all; a photo is no text.
    var names = Array.from(database.objectStoreNames).filter(function (name) {
      return name !== "sealed" && name !== "photos";
    });
    if (!names.length) return done();
    var reading = database.transaction(names, "readonly");
    reading.oncomplete = reading.onerror = reading.onabort = function () {
      database.close();
      done();
    };
    names.forEach(function (name) {
      into[name] = [];
      reading.objectStore(name).openCursor().onsuccess = function (event) {
        var cursor = event.target.result;
        if (!cursor) return;
        into[name].push([cursor.key, cursor.value]);
        cursor.continue();
      };
    });
  }

  addEventListener("hearth-panic", function () {
    show("panic");
  });
  addEventListener("hearth-failed", function () {
    if (!isReady()) show("start");
  });
  // A file that does not arrive speaks to its own element only, on the way down.
  addEventListener(
    "error",
    function (event) {
      var from = event.target;
      if (from && from.tagName === "SCRIPT" && !isReady()) show("start");
    },
    true
  );
  addEventListener("load", function () {
    setTimeout(function () {
      if (!isReady()) show("start");
    }, patience);
  });
  if (typeof WebAssembly !== "object" || !("noModule" in document.createElement("script"))) show("start");

  // A slow line may bring the app after all.
  if (window.MutationObserver) {
    new MutationObserver(function () {
      if (isReady() && root.getAttribute("data-stopped") === "start") hide();
    }).observe(root, { attributes: true, attributeFilter: ["data-ready"] });
  }
})();
