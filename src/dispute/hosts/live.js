// A lesson as a page of its own: Python in a worker answers, and what is finite is answered at once.
//
// The page begins as a page to read. Then each activity becomes a form, drawn by page.js as in a notebook. What is
// pressed before Python is there waits in order, and nothing is lost. Nothing stays on the device unless asked.
import { listen, show } from "./page.js";
import { Table } from "./tables.js";

// --- pure: tested by Node's runner ------------------------------------------------------------------------------

/**
 * What goes to Python, and what comes back: a first screen is there already, and nobody is told a thing twice.
 *
 * A table answers at once, also once Python is there, as long as Python shows the same. Where it shows something else,
 * such as work that came back, it answers alone from then on.
 */
export class Channel {
  #views = new Map();

  /** `alone` where no Python will come: then what a table does not know has not happened. */
  constructor(post, alone = false) {
    Object.assign(this, { post, alone });
  }

  /** Take an activity in; `receive` takes its answers. */
  add(cell, receive, table) {
    this.#views.set(cell, { receive, table: table && new Table(table), begun: false, told: new Set(), behind: {} });
  }

  send(cell, message, buffers = []) {
    const view = this.#views.get(cell);
    if (message.kind === "ready" && !view.begun) {
      view.begun = true;
      queueMicrotask(() => view.receive({ id: message.id, base: "first", epoch: 0, parts: {} }));
      return;
    }
    const known = view.table?.answer(message);
    if (known && !message.known) {  // what came ahead is there already
      view.told.add(message.id);
      view.receive(known);
    } else if (!known && message.kind === "press" && !this.alone) view.table = null;  // only Python knows what comes after it
    this.post({ cell, message, buffers }, !!known);
  }

  receive(cell, answer) {
    const view = this.#views.get(cell);
    if (!view) return;
    const told = view.told.delete(answer.id);
    // Answers come in order: as long as one is due, this one tells of a time before what the page shows.
    const past = view.told.size > 0;
    Object.assign(view.behind, answer.parts);
    if (!past && !view.table?.shows(view.behind)) view.table = null;
    if (!past) view.behind = {};
    const { say, focus, ...quiet } = answer;
    view.receive(told ? quiet : past ? { ...answer, past } : answer);
  }
}

/** The fields that an address sets: `#cell?field=value&…`; no more than can be chosen, and never a text. */
export function settingsOf(hash) {
  const [part, query = ""] = hash.replace(/^#/, "").split("?");
  try {
    return { part: decodeURIComponent(part), fields: [...new URLSearchParams(query)].slice(0, 20) };
  } catch {
    return { part: "", fields: [] };
  }
}

// --- binding: tested in browsers --------------------------------------------------------------------------------

const KEPT = "who-moved-first", PASSING = "who-moved-first-passing";

/** Storage that may be forbidden: then it is empty, and says so by `false`. */
const stored = (name, key) => { try { return globalThis[name].getItem(key); } catch { return null; } };
const store = (name, key, text) => {
  try {
    if (text === null) globalThis[name].removeItem(key);
    else globalThis[name].setItem(key, text);
    return true;
  } catch {
    return false;
  }
};

/** Make the page live. */
export function begin(document, data, workerScript) {
  const { words } = data;
  const $ = (name) => document.querySelector(`[data-page=${name}]`);
  const canRun = location.protocol !== "file:" && "Worker" in globalThis && "WebAssembly" in globalThis;
  const alone = data.activities.some(({ table }) => table) ? words.some_answer : words.needs_server;
  const line = $("line");
  const say = (sentence) => { if (line.textContent !== sentence) line.textContent = sentence; };
  let worker = null, work = "", last = "", unsaved = false, far = 0, pressed = false, broken = false;
  const fail = (problem) => { console.error(problem); broken = true; say(words.failed); };
  const starting = () => broken || say(`${(far < 100 ? words.loading : words.starting).replace("{done}", far)} ${pressed ? words.waiting : words.meanwhile}`);

  const channel = new Channel((message, known) => {
    // What waits for Python is in no work yet, and would be lost.
    if (message.message.kind === "press" && document.documentElement.dataset.python !== "ready") touched();
    pressed ||= !known;
    if (!canRun) { if (!known) say(alone); return; }
    start();
    if (!document.documentElement.dataset.python) starting();
    worker.postMessage(message, message.buffers);
  }, !canRun);

  function start() {
    if (worker || !canRun) return;
    const address = URL.createObjectURL(new Blob([workerScript], { type: "text/javascript" }));
    worker = new Worker(address, { type: "module" });
    worker.onmessage = ({ data: told }) => hear(told);
    worker.onerror = ({ message }) => fail(message);
    starting();
    const { lesson, lang, calls } = data;
    worker.postMessage({ start: { base: new URL("../python/", location.href).href, lesson, lang, calls } });
    if (work) worker.postMessage({ work });
  }

  function hear(told) {
    if ("loaded" in told) {
      far = told.loaded;
      starting();
    }
    else if (told.ready) {
      say(words.ready);
      Object.assign(document.documentElement.dataset, told.times, { python: "ready" });
    } else if (told.failed) fail(told.failed);
    else if (told.problem) say(told.problem);
    else {
      const { to, answer, work: now } = JSON.parse(told.text);
      if (to) channel.receive(to, answer);
      else changed(now);
    }
  }

  function touched() {
    if (!unsaved && canRun) addEventListener("beforeunload", ask);
    unsaved = canRun;
  }
  function saved() {
    unsaved = false;
    removeEventListener("beforeunload", ask);
  }
  function ask(event) {
    if (unsaved) event.preventDefault();
  }

  // The work, on this device: only where that is ticked, and together with what another tab has kept there.
  const tick = $("keep");
  tick.checked = stored("localStorage", KEPT) !== null;
  function changed(now) {
    work = now;
    if (tick.checked) keep();
    else touched();
  }
  function keep() {
    const there = stored("localStorage", KEPT);
    if (there && there !== last && there !== work && worker) {
      last = there;
      worker.postMessage({ work: there });  // comes back merged, and is kept then
      return;
    }
    last = work;
    if (store("localStorage", KEPT, work)) saved();
    else { tick.checked = false; say(words.not_kept); }
  }
  tick.addEventListener("change", () => {
    if (tick.checked) keep();
    else { store("localStorage", KEPT, null); last = ""; if (work) touched(); }
  });

  // From one lesson to the next the work goes along; it is gone from the browser once it has arrived.
  document.addEventListener("click", ({ target }) => {
    const link = target.closest?.("a[href]");
    if (!link) return;
    if (link.hasAttribute("download")) saved();
    const there = new URL(link.href, location.href);
    const ours = there.origin === location.origin && there.pathname !== location.pathname && there.pathname.endsWith(".html");
    if (ours && work && !tick.checked && !link.target && store("sessionStorage", PASSING, work)) saved();
  });
  addEventListener("pageshow", ({ persisted }) => { if (persisted) store("sessionStorage", PASSING, null); });

  const passing = stored("sessionStorage", PASSING);
  store("sessionStorage", PASSING, null);
  work = last = (tick.checked && stored("localStorage", KEPT)) || "";
  if (passing) { work = passing; touched(); }

  // The forms.
  listen(document, words);
  const { part, fields } = settingsOf(location.hash);
  for (const { cell, first, table, settings } of data.activities) {
    if (!canRun && !table) continue;
    const output = document.querySelector(`[data-live="${cell}"]`);
    if (!output) continue;
    let view = null;
    channel.add(cell, (answer) => view.receive(answer), work ? null : table);
    view = show({ el: output, first: { ...first, words }, send: (message, buffers) => channel.send(cell, message, buffers) });
    // Who can answer here needs no link to the answers beside each question.
    if (canRun) output.closest(".cell").querySelector(".after")?.setAttribute("hidden", "");
    if (cell === part && fields.length) preset(output, fields, settings);
  }
  const to = part && document.getElementById(part);
  if (to && fields.length) to.scrollIntoView();
  // What says how to read a page that does not answer: the line below says it where only some of it does.
  for (const still of document.querySelectorAll("[data-still]")) still.hidden = true;
  $("controls").hidden = !canRun;
  if (!canRun) say(alone);
  offline($, canRun, say, words);

  // Python comes when something is pressed, when work waits to be shown, or when the reader reads: never where the
  // browser asks to save data.
  if (work) start();
  else if (canRun && !navigator.connection?.saveData) {
    const soon = globalThis.requestIdleCallback ?? ((then) => setTimeout(then, 2000));
    addEventListener("load", () => soon(start));
  }
}

/**
 * Choose what an address asks for, as soon as it is on offer: the start of a timeline may stand behind a prediction.
 * Only fields that change the view (`settings`, each with its values) can be set: no answer, and never a text.
 */
function preset(root, fields, settings = {}) {
  const left = new Map(fields.filter(([name, value]) => Object.hasOwn(settings, name) && settings[name].includes(value)));
  const look = () => {
    for (const field of root.querySelectorAll("select, input")) {
      const value = left.get(field.name);
      if (value === undefined || (field.type === "radio" && field.value !== value)) continue;
      left.delete(field.name);
      if (field.type === "radio" || field.type === "checkbox") field.checked = value !== "";
      else field.value = field.dataset.values ? field.dataset.values.split(" ").indexOf(value) : value;
      for (const type of ["input", "change"]) field.dispatchEvent(new Event(type, { bubbles: true }));
    }
    if (!left.size) observer.disconnect();
  };
  const observer = new MutationObserver(look);
  observer.observe(root, { childList: true, subtree: true });
  look();
}

/** Without a network, once the reader has asked for it: all pages and Python stay in this browser. */
async function offline($, canRun, say, words) {
  const button = $("offline");
  if (!canRun || !navigator.serviceWorker) return (button.hidden = true);
  const there = await navigator.serviceWorker.getRegistration("../");
  let kept = !!there?.active;
  const label = () => (button.textContent = kept ? words.offline_remove : words.offline);
  label();
  button.addEventListener("click", async () => {
    button.disabled = true;
    try {
      if (kept) {
        for (const one of await navigator.serviceWorker.getRegistrations()) await one.unregister();
        for (const name of await caches.keys()) if (name.startsWith(KEPT)) await caches.delete(name);
      } else {
        say(words.offline_coming);
        const made = await navigator.serviceWorker.register("../offline.js", { scope: "../" });
        await arrived(made.installing ?? made.waiting ?? made.active);
      }
      kept = !kept;
      say(kept ? words.offline_ready : words.offline_gone);
    } catch (problem) {
      console.error(problem);
      say(words.offline_failed);
    }
    button.disabled = false;
    label();
  });
}

const arrived = (worker) =>
  new Promise((done, failed) => {
    const look = () => worker.state === "activated" ? done() : worker.state === "redundant" && failed(new Error("not all files came"));
    worker.addEventListener("statechange", look);
    look();
  });
