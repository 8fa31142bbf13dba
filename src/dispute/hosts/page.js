// The one script of every activity, in a notebook and in a page of its own. It has no dependency.
//
// It shows the parts of a screen, sends a press together with all entries in one message, replaces only parts
// that have changed, speaks, and says so when nobody answers. What the learner has entered is never thrown away:
// it stays in the fields, and a new view of the same activity finds it again.

// --- pure: tested by Node's runner ------------------------------------------------------------------------------

/** One text for the same entries, whatever their order. */
export const keyOf = (entries) => JSON.stringify(Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1)));

/** What a handle stands for: the value at its place, where its places are named. */
export const scaled = ({ value, dataset }) => dataset?.values?.split(" ")[value] ?? value;

/** What stands in some fields, by name. A radio group has the value of its chosen button, or none. */
export function entriesOf(fields) {
  const entries = {};
  for (const field of fields) {
    const { name, type, checked, value } = field;
    if (!name || type === "file") continue;
    if (type === "checkbox") entries[name] = checked ? "on" : "";
    else if (type !== "radio" || checked) entries[name] = type === "range" ? scaled(field) : value;
  }
  return entries;
}

/**
 * The screens that both sides know. Each has the number of the message that brought it; an answer holds only the
 * parts that differ from an earlier screen. So answers can come late, and in any order with screens sent ahead.
 */
export class Screens {
  #known = new Map();
  #ahead = new Map();
  #epoch;

  constructor(parts) {
    this.#known.set("first", parts);
  }

  /** Keep the screen that an answer describes, and return all of its parts; null if its base is not known. */
  take({ id, base, parts, epoch }) {
    this.#forgetAhead(epoch);
    const whole = this.#known.get(base);
    if (!whole) return null;
    return this.#keep(id, { ...whole, ...parts });
  }

  /** Keep screens sent ahead, by their entries. */
  takeAhead({ base, epoch, ahead }) {
    this.#forgetAhead(epoch);
    const whole = this.#known.get(base);
    if (whole) for (const { key, parts, say } of ahead) this.#ahead.set(key, { parts: { ...whole, ...parts }, say });
  }

  /** The screen for some entries if it was sent ahead; it then counts as the screen of message `id`. */
  foresee(id, key) {
    const found = this.#ahead.get(key);
    if (found) this.#keep(id, found.parts);
    return found;
  }

  get epoch() {
    return this.#epoch;
  }

  // After a press everything may look different: what was sent ahead before is no longer true.
  #forgetAhead(epoch) {
    if (epoch !== this.#epoch) this.#ahead.clear();
    this.#epoch = epoch;
  }

  #keep(id, parts) {
    this.#known.set(id, parts);
    // Nobody refers to screens that are long gone; the first one is what a whole screen is told against.
    if (this.#known.size > 64) this.#known.delete([...this.#known.keys()][1]);
    return parts;
  }
}

/**
 * What becomes of drafts when the fields around them are drawn anew: `before` and `after` are what the old and the
 * new text say of each field by itself. Where these differ the work has changed, and counts; else the draft stays, in
 * a field that comes back as well.
 */
export const staying = (drafts, before, after) =>
  Object.fromEntries(
    Object.entries(drafts).filter(([name]) => name in after && (!(name in before) || before[name] === after[name])),
  );

/** Messages that wait for an answer; `late` is called when the oldest has waited too long, and again when it ends. */
export class Waiting {
  #since = new Map();
  #timer = null;

  constructor(late, patience = 6000, clock = globalThis) {
    Object.assign(this, { late, patience, clock });
  }

  sent(id) {
    this.#since.set(id, true);
    this.#timer ??= this.clock.setTimeout(() => this.late(true), this.patience);
  }

  /** An answer to one message shows that somebody hears: all older ones have been heard as well. */
  answered(id) {
    if (!this.#since.has(id)) return;
    for (const older of [...this.#since.keys()]) {
      this.#since.delete(older);
      if (older === id) break;
    }
    this.clock.clearTimeout(this.#timer);
    this.#timer = null;
    this.late(false);
    if (this.#since.size) this.#timer = this.clock.setTimeout(() => this.late(true), this.patience);
  }

  get any() {
    return this.#since.size > 0;
  }

  stop() {
    this.clock.clearTimeout(this.#timer);
  }
}

// --- binding: tested in browsers --------------------------------------------------------------------------------

const FIELDS = "input, select, textarea";

/** A field as its text in the screen has it, before anybody touched it. */
const resting = (field) => ({
  name: field.name,
  type: field.type,
  dataset: field.dataset,
  checked: field.defaultChecked,
  value: field.tagName === "SELECT" ? [...field.options].find((o) => o.defaultSelected)?.value ?? field.options[0]?.value ?? "" : field.type === "radio" || field.type === "checkbox" ? field.value : field.defaultValue,
});

// What was entered and not yet kept, by activity: it outlives a cell that is run again and a kernel that died.
const drafts = (globalThis.whoMovedFirstDrafts ??= new Map());

// JupyterLab takes keys pressed in a field, on a button or on a link for its own: the arrows leave the cell, "x"
// cuts it. It asks the focused element itself, so each of ours is marked when it gets the focus.
const OURS = ".dispute, .jp-MarkdownOutput a";
const mark = ({ target }) => {
  if (target?.closest?.(OURS)) target.setAttribute("data-lm-suppress-shortcuts", "true");
};

/** Parts that one looks at: they stand beside those in which one does something, where there is room; a table below. */
const SEEN = new Set(["view", "tree", "map", "tools"]);

const made = (tag, className, textContent = "") => Object.assign(document.createElement(tag), { className, textContent });

/** The top of an activity's card: a small line, its title, and the tick that stands there once it is done. */
function headed({ kicker, title }, done) {
  const head = made("div", "head");
  head.append(...(kicker ? [made("p", "kicker", kicker)] : []), ...(title ? [made("p", "title", title)] : []), done);
  return head;
}

/** Write beside a handle where it stands. */
function told(handle) {
  const place = handle.closest(".field")?.querySelector("output");
  if (place) place.textContent = scaled(handle);
  if (handle.dataset.values) handle.ariaValueText = scaled(handle);
}

// --- what moves, slides: elements that keep their `data-move` are the same ones, drawn anew ---

/** Where the moving elements of some places are, each from the corner of its own drawing: a card that grows moves none. */
function whereabouts(places) {
  const found = new Map();
  for (const place of places)
    for (const drawing of place.querySelectorAll("svg:has([data-move])")) {
      const corner = drawing.getBoundingClientRect();
      for (const element of drawing.querySelectorAll("[data-move]")) {
        const { x, y, width } = element.getBoundingClientRect();
        found.set(element.dataset.move, { element, x: x - corner.x, y: y - corner.y, width });
      }
    }
  return found;
}

function slide(places, before) {
  if (!before.size || matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  for (const [name, now] of whereabouts(places)) {
    const was = before.get(name), { element } = now;
    if (!was?.width || !now.width || (was.x === now.x && was.y === now.y && was.width === now.width)) continue;
    const wide = element.tagName === "rect" ? was.width / now.width : 1;  // words are not stretched
    element.style.transformBox = "fill-box";
    element.style.transformOrigin = "0 0";
    const from = `translate(${was.x - now.x}px, ${was.y - now.y}px) scaleX(${wide})`;
    element.animate({ transform: [from, "none"] }, { duration: 300, easing: "ease-out" });
  }
}

// --- buttons in a strip: one stop for Tab, the arrows go from one to the next, and only a press commits ---

const stripOf = (element) => element.closest?.(".strip");

function rove(root) {
  for (const strip of root.querySelectorAll(".strip")) {
    const buttons = [...strip.querySelectorAll("button")];
    const stop = buttons.find((b) => b.ariaPressed === "true") ?? buttons[0];
    for (const button of buttons) button.tabIndex = button === stop ? 0 : -1;
  }
}

function step(event) {
  const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: -Infinity, End: Infinity }[event.key];
  const strip = by && stripOf(event.target);
  if (!strip) return;
  event.preventDefault();
  const buttons = [...strip.querySelectorAll("button")];
  const to = buttons[Math.min(Math.max(buttons.indexOf(event.target) + by, 0), buttons.length - 1)];
  for (const button of buttons) button.tabIndex = button === to ? 0 : -1;
  to.focus();
}

// --- a tag opens its source beside the text: a copy of its entry in the list of sources ---

let cites = {};

/** Tags lead to the list; where that is on the page, its entry comes to the tag. */
function cite(event) {
  const tag = event.target.closest?.('.dispute a[href^="#"], .jp-MarkdownOutput a[href^="#"], main a[href^="#"]');
  if (!tag || !/^\[\w+\]$/.test(tag.textContent.trim()) || tag.closest(".dispute-source")) return;
  const entry = document.getElementById(decodeURIComponent(tag.hash.slice(1)));
  if (!entry || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  event.stopPropagation();
  document.querySelector(".dispute-source")?.remove();
  const panel = made("dialog", "dispute dispute-source");
  const text = made("p", "");
  text.append(...[...entry.cloneNode(true).childNodes]);
  const said = made("p", "quiet");
  said.setAttribute("role", "status");
  const shut = () => {
    panel.remove();
    if (tag.isConnected) tag.focus();
  };
  const button = (words, press) => {
    const one = made("button", "", words);
    one.type = "button";
    one.addEventListener("click", press);
    return one;
  };
  const buttons = made("p", "chips");
  buttons.append(
    button(cites.copy, () => copy(text, said)),
    button(cites.list, () => {
      shut();
      entry.tabIndex = -1;
      entry.scrollIntoView({ block: "center" });
      entry.focus({ preventScroll: true });
    }),
    button(cites.close, shut),
  );
  panel.setAttribute("aria-label", tag.textContent);
  panel.append(text, buttons, said);
  panel.addEventListener("keydown", (pressed) => {
    if (pressed.key === "Escape") shut();
    pressed.stopPropagation();  // JupyterLab has other plans with Escape
  });
  // In the text's own box, so that the reader's colours and size hold, and the keyboard stays near.
  (tag.closest(".jp-NotebookPanel, main") ?? document.body).append(panel);
  panel.show();
  buttons.firstChild.focus();
}

/** Copy a text. Where a page may not, the text is selected, and a sentence says what to press. */
async function copy(text, said) {
  const selection = getSelection();
  selection.removeAllRanges();
  const range = document.createRange();
  range.selectNodeContents(text);
  selection.addRange(range);
  try {
    await navigator.clipboard.writeText(text.textContent.trim());
    said.textContent = cites.copied;
  } catch {
    said.textContent = cites.selected;
  }
}

/** Take one's own sentence along: it stands in the same part as its button. */
function take(event) {
  const part = event.target.closest?.(".dispute button[data-copy]")?.closest("[data-part]");
  if (part) copy(part.querySelector(".copy"), part.querySelector("[role=status]"));
}

/** A link to another lesson goes the way of the text's own link there, since JupyterLab knows where notebooks open. */
function goOn(event) {
  const name = event.target.closest?.('.dispute a[href$=".ipynb"]')?.getAttribute("href");
  const links = name ? [...document.querySelectorAll(".jp-MarkdownOutput a[href]")] : [];
  const same = links.find((link) => new URL(link.href).pathname.endsWith(`/${name}`));
  if (!same || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  same.click();
}

/** Let tags open their sources, sentences be copied, and links lead to other lessons. */
export function listen(document, words = cites) {
  cites = words;
  document.addEventListener("click", cite, true);  // before JupyterLab follows the link
  document.addEventListener("click", take);
  document.addEventListener("click", goOn);
}

/** Bring the style into a document, once, and let its keys belong to the browser. */
export function dress(document, style, version) {
  if (document.querySelector(`style[data-dispute="${version}"]`)) return;
  document.querySelectorAll("style[data-dispute]").forEach((older) => older.remove());
  const element = Object.assign(document.createElement("style"), { textContent: style });
  element.dataset.dispute = version;
  document.head.append(element);
  document.addEventListener("focusin", mark);
  listen(document);
  mark({ target: document.activeElement });
}

// Who hears what the kernel says to a model: a cell can be shown twice.
const hearing = (globalThis.whoMovedFirstHearing ??= new WeakMap());

/**
 * Let `receive` hear what the kernel says to a widget's model; returns what ends it.
 *
 * Messages are taken where they arrive. From 0.9.17 on, anywidget hands none on, and for good, where a script took two
 * seconds to load, and a slow computer needs longer.
 */
export function hear(model, receive) {
  if (!hearing.has(model)) {
    hearing.set(model, new Set());
    model.comm.on_msg((message) => {
      const { method, content } = message.content.data;
      if (method !== "custom") return model._handle_comm_msg(message);
      for (const hears of hearing.get(model)) hears(content);
    });
  }
  hearing.get(model).add(receive);
  return () => hearing.get(model).delete(receive);
}

/**
 * Show an activity in an element.
 *
 * `first` is its first screen: `{name, style, parts, words: {late}}`. `send(message, buffers)` brings a message to who
 * answers. Returns `{receive, stop}`: what takes an answer, and what ends it all.
 */
export function show({ el, first, send }) {
  const screens = new Screens(first.parts);
  const places = new Map();
  const shown = new Map();
  const touched = drafts.get(first.name) ?? new Map();
  drafts.set(first.name, touched);
  // Several views of one activity (two tabs, an output shown twice) hear each other's answers.
  const own = `${Math.random().toString(36).slice(2, 8)}.`;
  let number = 0;
  let latest = "first";
  const pressed = new Set();  // messages of presses that were not answered yet
  let moved = "";  // the field that has changed since the message that is on its way

  const form = document.createElement("form");
  form.className = `dispute ${first.style ?? ""}`.trim();
  form.dataset.activity = first.name;
  // A form of its own, so that two activities may have fields of the same name. Nothing is ever submitted.
  form.addEventListener("submit", (event) => event.preventDefault());
  const status = Object.assign(document.createElement("p"), { className: "dispute-status" });
  status.setAttribute("role", "status");
  const late = Object.assign(document.createElement("p"), { className: "dispute-late", hidden: true });
  late.setAttribute("role", "alert");
  const bar = Object.assign(document.createElement("progress"), { hidden: true });
  bar.setAttribute("aria-label", first.words.busy);
  const [doing, seeing, both, below] = ["doing", "seeing", "both", "below"].map((name) => made("div", name));
  both.append(doing, seeing);
  if (first.head?.title) {  // who comes in by Tab hears where
    both.setAttribute("role", "group");
    both.setAttribute("aria-label", first.head.title);
  }
  const done = made("span", "done", "✓");
  done.setAttribute("role", "img");
  done.setAttribute("aria-label", first.words.done);
  form.append(headed(first.head, done), both, below, bar, late, status);
  el.replaceChildren(form);
  cites = first.words;

  const complain = (sentence) => {
    if (late.textContent === sentence) return;  // as nearly always, and what is written is laid out again
    late.hidden = !sentence;
    late.textContent = sentence;
  };
  const waiting = new Waiting((isLate) => complain(isLate ? first.words.late : ""));

  const fields = (root = form) => [...root.querySelectorAll(FIELDS)];
  const entries = () => entriesOf(fields());
  const atRest = (root) => entriesOf(fields(root).map(resting));

  function write(field, value) {
    if (field.type === "radio") field.checked = field.value === value;
    else if (field.type === "checkbox") field.checked = value === "on";
    else if (field.dataset.values) field.value = field.dataset.values.split(" ").indexOf(value);
    else if (field.type !== "file") field.value = value;
  }

  function put(parts, said) {
    // Not compared with innerHTML, which browsers write in their own way.
    const changed = Object.entries(parts).filter(([name, html]) => shown.get(name) !== html);
    for (const [name] of changed) placeOf(name);  // in the screen's order, before those that move are looked at
    const drawn = changed.filter(([, html]) => html.includes("data-move=")).map(([name]) => placeOf(name));
    const before = whereabouts(drawn);
    for (const [name, html] of changed) {
      shown.set(name, html);
      replace(placeOf(name), html, said);
    }
    slide(drawn, before);
  }

  function placeOf(name) {
    if (!places.has(name)) {
      const place = document.createElement("div");
      place.dataset.part = name;
      places.set(name, place);
      (SEEN.has(name) ? seeing : name === "table" ? below : doing).append(place);  // parts that come later stand below those that are there
    }
    return places.get(name);
  }

  function replace(place, html, said) {
    const active = document.activeElement;
    const held = place.contains(active) ? nameOf(active) : null;
    const caret = held && "selectionStart" in active ? [active.selectionStart, active.selectionEnd] : null;
    const open = new Set([...place.querySelectorAll("details[open] > summary")].map((s) => s.textContent));
    const before = atRest(place);
    place.innerHTML = html;
    place.role = place.ariaLabel = null;  // what it was called while it had the keyboard
    place.hidden = !html;
    const after = atRest(place);
    const mine = Object.fromEntries([...touched].filter(([name]) => name in before || name in after));
    const stay = staying(mine, before, after);
    for (const name of Object.keys(mine)) if (!(name in stay) && name in after) touched.delete(name);
    for (const field of fields(place)) {
      if (field.name in stay) write(field, stay[field.name]);
      if (field.type === "range") told(field);
    }
    for (const summary of place.querySelectorAll("details > summary"))
      if (open.has(summary.textContent)) summary.parentElement.open = true;
    rove(place);
    if (!held) return;
    const again = [...place.querySelectorAll("input, select, textarea, button, a, summary")].find((e) => nameOf(e) === held);
    look(again ?? place, said);
    if (again && caret?.[0] != null) try { again.setSelectionRange(...caret); } catch { /* a number has no caret */ }
  }

  const nameOf = (e) =>
    [e.tagName, e.name, e.type === "radio" ? e.value : "", e.dataset?.press, e.name || e.dataset?.press ? "" : e.textContent].join("|");

  /** Put the keyboard on an element. A place says how it begins, unless that is what is said anyway. */
  function look(element, said = "") {
    if (!element) return;
    if (!element.matches("a, button, input, select, textarea, summary")) {
      element.tabIndex = -1;
      const begins = (element.querySelector("p, legend, figcaption, caption") ?? element).textContent.trim();
      const named = begins && !said?.includes(begins);
      element.role = named ? "group" : null;
      element.ariaLabel = named ? begins : null;
    }
    element.focus();
    const at = element.value?.indexOf?.("…");
    if (at >= 0) element.setSelectionRange(at, at + 1);
  }

  let silence = null;  // before a line that is said again; a later line does not wait for it, nor is talked over

  function speak(text) {
    if (!text) return;
    clearTimeout(silence);
    // An unchanged line is silent, and the last press would seem to do nothing.
    if (status.textContent !== text) status.textContent = text;
    else {
      status.textContent = "";
      silence = setTimeout(() => (status.textContent = text), 100);
    }
  }

  const next = () => (latest = `${own}${++number}`);

  function deliver(message, buffers = []) {
    if (!message.known) waiting.sent(message.id);
    try {
      send({ ...message, drafts: Object.fromEntries(touched) }, buffers);
    } catch (problem) {
      console.error(problem);
      complain(first.words.late);
    }
  }

  /** Ask for a screen while a field still changes: one message at a time, so that nothing piles up, then the last. */
  function follow(name) {
    if (waiting.any) moved = name;
    else change(name);
  }

  function change(name) {
    moved = "";
    const id = next();
    const now = entries();
    const known = screens.foresee(id, keyOf(now));
    if (known) {
      put(known.parts, known.say);
      speak(known.say);
    }
    deliver({ id, kind: "change", entries: now, touched: name, epoch: screens.epoch, known: !!known });
  }

  async function press(button, files = []) {
    const chosen = [...files];  // the field's own list is empty by the time that these are read
    const buffers = await Promise.all(chosen.map((file) => file.arrayBuffer()));
    pressed.add(next());
    deliver({ id: latest, kind: "press", button, entries: entries(), files: chosen.map((file) => file.name) }, buffers);
  }

  form.addEventListener("input", ({ target }) => {
    if (target.type === "range") told(target);
    // A password is sent with its press, and is no draft that comes back.
    if (target.name && !["file", "password"].includes(target.type)) touched.set(target.name, entriesOf([target])[target.name]);
    // A handle moves the picture while it is dragged, and a count while it is typed.
    if (target.type === "range" || target.inputMode === "numeric") follow(target.name);
  });
  form.addEventListener("change", ({ target }) => {
    if (target.type === "file") {
      if (target.files.length) press(target.dataset.press, target.files);
      target.value = "";  // the same file can be chosen again
    } else if (target.name) change(target.name);
  });
  form.addEventListener("click", ({ target }) => {
    const button = target.closest("button[data-press]");
    if (button && !button.disabled) press(button.dataset.press);
  });
  form.addEventListener("keydown", step);
  // A field for one short entry after another names the button that Enter presses. It is empty at once: who types on
  // does not wait for the answer.
  form.addEventListener("keydown", (event) => {
    const { target, key, shiftKey, ctrlKey, altKey, metaKey, isComposing } = event;
    if (key !== "Enter" || shiftKey || ctrlKey || altKey || metaKey || isComposing || !target.dataset?.enter) return;
    event.preventDefault();
    press(target.dataset.enter).then(() => {
      target.value = "";
      touched.delete(target.name);
    });
  });

  function receive(message) {
    if (message.ahead) return screens.takeAhead(message);
    if ("kept" in message) {  // not shown here: the frame around the lesson says it
      form.dispatchEvent(new CustomEvent("dispute:kept", { bubbles: true, detail: message.kept }));
      if (!message.id) return;
    }
    if (message.total) {  // a long answer is on its way
      Object.assign(bar, { hidden: message.done === message.total, value: message.done, max: message.total });
      return;
    }
    waiting.answered(message.id);
    if ("done" in message) done.hidden = !message.done;
    const parts = screens.take(message);
    if (parts === null) return ask();  // something was lost on the way: the whole screen, please
    const mine = message.id.startsWith(own);
    // A later change is on its way or already shown: its own answer tells what to show.
    const current = !message.past && (mine ? message.id === latest : !waiting.any);
    if (current) {
      put(parts, message.say);
      for (const [name, value] of Object.entries(message.drafts ?? {}))
        if (!touched.has(name)) {
          touched.set(name, value);
          for (const field of fields()) if (field.name === name) write(field, value);
        }
      if (message.focus) look(form.querySelector(message.focus), message.say);
    }
    // What a later view has told already is not talked over by an earlier one; what a press brought is always told.
    const brought = pressed.delete(message.id);
    if (current || brought) speak(message.say);
    complain(message.problem ?? "");
    if (message.problem) speak(message.problem);
    if (moved) follow(moved);
  }

  const ask = () => deliver({ id: next(), kind: "ready", entries: entries() });

  done.hidden = !first.done;
  put(first.parts);
  for (const field of fields()) if (touched.has(field.name)) write(field, touched.get(field.name));
  ask();
  return { receive, stop: () => waiting.stop() };
}
