// A lesson's frame; rules.js decides.
import { isCode, isInit, isName, isQuiet, lessonOf, minutesAt, partAt, partsOf, toRun } from "./rules.js";

const LIVE = "application/vnd.jupyter.widget-view+json";
const DRAWN = ".dispute-first > :not(.dispute-copy) form.dispute";
const STORED = " .jp-OutputArea-child:has(.dispute-stored):not(:has(+ * form.dispute))";
const ABOVE = ".jp-Cell:not(.dispute-first ~ *, .dispute-copy) > :not(.dispute-copy)" + STORED;
// JupyterLab takes it from the address.
let anchor = decodeURIComponent(location.hash.slice(1));

export function frame(app, tracker, actions) {
  const beside = (name) => new URL(name, import.meta.url);
  const style = make("link", { rel: "stylesheet", href: beside("page.css") });
  const styled = new Promise((done) => (style.onload = style.onerror = done));
  document.head.append(style);
  const list = fetch(beside("lessons.json")).then((answer) => answer.json());
  const open = async (panel) => {
    const { node } = panel.content;
    node.style.opacity = 0; // what is not seen yet cannot jump
    try {
      await panel.context.ready;
      const { lessons, words } = await list;
      const lesson = lessonOf(lessons, cellsOf(panel));
      node.dataset.dispute = "";
      if (!lesson) return;
      const say = dress(panel, lesson, words[lesson.lang]);
      void run(panel, lesson, say, actions, app.serviceManager.contents);
      await styled;
      await until(() => node.querySelector("h1"), 2000);
    } finally {
      node.style.opacity = "";
    }
  };
  tracker.forEach(open);
  tracker.widgetAdded.connect((_, panel) => void open(panel));
}

const cellsOf = ({ content }) =>
  content.widgets.map(({ model }) => ({
    source: model.sharedModel.source,
    type: model.type,
    shown: model.trusted && model.outputs?.toJSON().some(({ data }) => data?.[LIVE]),
  }));

/** Run the lesson, once; the notebook's `data-dispute` tells how far. */
async function run(panel, lesson, say, actions, contents) {
  const { content, sessionContext, context } = panel;
  const state = (name) => say((content.node.dataset.dispute = name));
  const back = anchored(panel);
  state("starting");
  if (await hasCode(contents, context.path)) return state("held");
  const kernel = await kernelOf(sessionContext, state);
  if (panel.isDisposed) return;
  state("starting");
  // Pyodide's kernel never answers.
  const { comms } = (await kernel.info).implementation === "pyodide" ? { comms: {} } : (await kernel.requestCommInfo({ target_name: "jupyter.widget" })).content;
  back();
  const find = (selector) => content.node.querySelector(selector);
  let over = false;
  const drawn = until(() => over || (find(DRAWN) && !find(ABOVE)), Infinity).then(keep(content.node));
  try {
    for (const batch of toRun(lesson, cellsOf(panel), Object.keys(comms).length > 0)) {
      const done = await actions.runCells(content, batch.map((index) => content.widgets[index]), sessionContext);
      if (!done) break; // others would lose what is stored
      if (content.widgets[batch[0]]?.node.matches(".dispute-first")) await until(() => find(DRAWN), 3000);
    }
    await until(() => !find(".dispute-quiet" + STORED), 5000);
  } finally {
    over = true;
    await drawn;
  }
  back();
  state("ran");
}

/** Cells lose what they show as soon as they are to run: till the first activity is drawn, those above it show a copy. */
function keep(node) {
  const copies = [...node.querySelectorAll(".jp-Cell:not(.dispute-first ~ *)")].map((cell) => {
    const copy = cell.cloneNode(true);
    copy.inert = true;
    copy.classList.add("dispute-copy");
    cell.style.height = `${cell.offsetHeight}px`;
    cell.classList.add("dispute-copied"); // a rule with :has would be asked at each press
    cell.append(copy);
    return copy;
  });
  return () =>
    copies.forEach((copy) => {
      copy.parentNode.style.height = "";
      copy.parentNode.classList.remove("dispute-copied");
      copy.remove();
    });
}

/** The kernel, once it answers; `state` says if it is slow. */
async function kernelOf(sessionContext, state) {
  const timers = [setTimeout(state, 8000, "slow"), setTimeout(state, 60_000, "late")];
  await sessionContext.ready;
  const kernel = () => sessionContext.session?.kernel;
  await until(() => kernel() || sessionContext.isDisposed, Infinity);
  await kernel()?.info;
  timers.forEach(clearTimeout);
  return kernel();
}

async function until(test, most) {
  for (const end = Date.now() + most; !test() && Date.now() < end; ) await new Promise((done) => setTimeout(done, 50));
}

/** Whether Python could import what lies beside a notebook; also if nobody can say. */
async function hasCode(contents, path) {
  const list = async (folder) => (await contents.get(folder, { content: true })).content;
  try {
    const items = await list(path.replace(/[^/]*$/, "").slice(0, -1));
    const inside = await Promise.all(items.filter(isName).map((folder) => list(folder.path)));
    return items.some(isCode) || inside.flat().some(isInit);
  } catch {
    return true;
  }
}

/** What goes to the link's anchor, unless somebody has moved on; else the first view grows from its top. */
function anchored({ content: { node }, context }) {
  let name = decodeURI(location.pathname).endsWith(context.path) ? anchor : "";
  if (name) anchor = "";
  const leave = () => {
    name = "";
    node.classList.remove("dispute-still");
  };
  for (const act of ["wheel", "touchmove", "keydown", "pointerdown"]) node.addEventListener(act, leave, { once: true });
  node.classList.toggle("dispute-still", !name);
  return () => {
    const places = name ? [...node.querySelectorAll("[id], [data-jupyter-id]")] : [];
    places.find(({ id, dataset }) => name === id || name === dataset.jupyterId)?.scrollIntoView();
  };
}

/** Hide code, and put the rail above all. Returns what says a state. */
function dress(panel, lesson, words) {
  const { content } = panel;
  const list = make("ol");
  const nav = make("nav", { ariaLabel: words.parts });
  const [left, kept, status] = [make("span"), make("span"), make("p", { role: "status" })];
  const skip = link(words.skip, () => go(content, cellsOf(panel).findIndex(({ source }) => source === lesson.first)));
  nav.append(skip, list);
  const rail = make("div", { className: "dispute-rail" });
  rail.append(nav, left, kept, codeButton(content, words), status);
  // Else a cell takes the focus.
  for (const act of ["focusin", "keydown"]) rail.addEventListener(act, (event) => event.stopPropagation());
  content.node.querySelector(".jp-WindowedPanel-outer").prepend(rail);
  content.node.classList.add("dispute-framed");
  content.node.addEventListener("dispute:kept", ({ detail }) => (kept.textContent = detail ? words.kept : words.not_kept));

  let parts = [];
  const where = () => {
    const line = rail.getBoundingClientRect().bottom + innerHeight / 5;
    const now = partAt(parts.map(({ index }) => content.widgets[index].node.getBoundingClientRect().top), line);
    const links = [...list.querySelectorAll("a")];
    links.forEach((each, n) => (each.ariaCurrent = n === now ? "location" : null));
    list.scrollLeft = (links[now]?.offsetLeft ?? 0) - list.clientWidth / 3;
    const minutes = minutesAt(lesson, parts[now]);
    left.textContent = minutes ? words.left.replace("{minutes}", minutes) : "";
  };
  const watch = new IntersectionObserver(where, { rootMargin: "0px 0px -75% 0px" });
  const look = () => {
    if (panel.isDisposed) return;
    const cells = cellsOf(panel);
    cells.forEach((cell, n) => {
      const { classList } = content.widgets[n].node;
      classList.toggle("dispute-quiet", isQuiet(lesson, cell));
      classList.toggle("dispute-first", cell.source === lesson.first);
    });
    const before = JSON.stringify(parts);
    parts = partsOf(cells);
    if (JSON.stringify(parts) === before) return;
    list.replaceChildren(...parts.map((part) => entry(content, part)));
    watch.disconnect();
    for (const { index } of parts) watch.observe(content.widgets[index].node);
  };
  let due;
  content.modelContentChanged.connect(() => {
    clearTimeout(due);
    due = setTimeout(look, 100);
  });
  look();
  where();
  return (state) => (status.textContent = words[state] ?? "");
}

function entry(content, { index, mark, title }) {
  const part = link(mark, () => go(content, index));
  part.title = title;
  part.append(make("span", { textContent: ` ${title}` }));
  return make("li").appendChild(part).parentNode;
}

function go(content, index) {
  const cell = content.widgets[index].node;
  const target = cell.querySelector("h2, form.dispute") ?? cell;
  cell.scrollIntoView();
  target.tabIndex = -1;
  target.focus({ preventScroll: true });
}

function codeButton({ node }, words) {
  const button = ours(make("button", { textContent: words.code }));
  const set = (on) => (button.ariaPressed = node.classList.toggle("dispute-code", on));
  button.onclick = () => (memory()["dispute-code"] = set(!node.classList.contains("dispute-code")));
  set(memory()["dispute-code"] === "true");
  return button;
}

// Some browsers may not remember.
function memory() {
  try {
    return localStorage;
  } catch {
    return {};
  }
}

const make = (tag, properties) => Object.assign(document.createElement(tag), properties);

/** Else JupyterLab takes its keys. */
function ours(element) {
  element.dataset.lmSuppressShortcuts = "true";
  return element;
}

function link(textContent, act) {
  return ours(make("a", { href: "#", textContent, onclick: (event) => (event.preventDefault(), act()) }));
}
