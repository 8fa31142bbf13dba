// The frame of a lesson in JupyterLab and Notebook: it runs what we wrote, hides its code, and shows where one is.
// It decides nothing itself: rules.js does. lessons.json holds every cell as it was shipped.
import { couldBePackages, fill, isPackage, kindOf, lessonOf, minutesAt, partAt, partsOf, standIn, toRun } from "./rules.js";

const PATIENCE = 60_000;
const SHOWN = "dispute-code-shown";
// JupyterLab takes the anchor from the address while it starts.
let anchor = decodeURIComponent(location.hash.slice(1));
const LIVE = "application/vnd.jupyter.widget-view+json";

/** Look after every notebook that is open, or will be. `here` is the address of the files beside this one. */
export function frame(app, tracker, actions, here) {
  const beside = (name) => new URL(name, here).href;
  document.head.append(make("link", { rel: "stylesheet", href: beside("frame.css") }));
  const list = fetch(beside("lessons.json")).then((answer) => answer.json());
  const open = async (panel) => {
    await panel.context.ready;
    const { lessons, words } = await list;
    const lesson = lessonOf(lessons, cellsOf(panel).map(({ source }) => source));
    if (!lesson || panel.isDisposed) return;
    const page = { panel, lesson, actions, words: words[lesson.lang], contents: app.serviceManager.contents };
    hideCode(page);
    page.say = addRail(page);
    await run(page);
  };
  const look = (panel) => open(panel).catch((problem) => console.error(problem));
  tracker.forEach(look);
  tracker.widgetAdded.connect((_, panel) => void look(panel));
}

// --- cells ------------------------------------------------------------------------------------------------------

const cellsOf = ({ content }) =>
  content.widgets.map(({ model }) => ({
    source: model.sharedModel.getSource(),
    type: model.type,
    shown: model.type === "code" && model.trusted && model.outputs.toJSON().some(({ data }) => data && LIVE in data),
  }));

/** Mark the cells whose code nobody needs to read. What a learner has changed or added is not among them. */
function hideCode({ panel, lesson }) {
  const { content } = panel;
  let due = 0;
  const mark = () => {
    due = 0;
    cellsOf(panel).forEach(({ source }, index) => {
      const kind = kindOf(lesson, source);
      content.widgets[index].node.classList.toggle("dispute-quiet", !!kind && kind !== "code");
    });
  };
  content.modelContentChanged.connect(() => (due ||= requestAnimationFrame(mark)));
  content.node.classList.add("dispute-framed");
  mark();
}

// --- run --------------------------------------------------------------------------------------------------------

/** Run the lesson, once; `data-dispute` of the notebook tells how far that is. */
async function run({ panel, lesson, actions, words, contents, say }) {
  const { content, sessionContext, context } = panel;
  const state = (name) => {
    content.node.dataset.dispute = name;
    say(words[name] ?? "");
  };
  state("waiting");
  const [kernel, foreign] = await Promise.all([kernelOf(sessionContext, () => state("late")), foreignCode(contents, context.path)]);
  if (panel.isDisposed) return;
  if (foreign) return state("held");
  state("running");
  const { comms } = (await kernel.requestCommInfo({ target_name: "jupyter.widget" })).content;
  const started = Object.keys(comms ?? {}).length > 0;
  const stay = anchored(panel);
  for (const batch of toRun(lesson, cellsOf(panel), started)) {
    const done = await actions.runCells(content, batch.map((index) => content.widgets[index]), sessionContext);
    if (!done && content.widgets[batch[0]]?.model.outputs?.toJSON().some(({ output_type }) => output_type === "error")) break;
  }
  stay();
  state("ran");
}

/** The kernel, once it answers. `late` is called if that takes too long; it may still come. */
async function kernelOf(sessionContext, late) {
  const timer = setTimeout(late, PATIENCE);
  await sessionContext.ready;
  while (!sessionContext.session?.kernel)
    await new Promise((done) => {
      const changed = () => {
        sessionContext.kernelChanged.disconnect(changed);
        done();
      };
      sessionContext.kernelChanged.connect(changed);
    });
  const { kernel } = sessionContext.session;
  await kernel.info;
  clearTimeout(timer);
  return kernel;
}

/** Whether Python would import something that lies beside the notebook; also if nobody can say. */
async function foreignCode(contents, path) {
  const listed = async (folder) => (await contents.get(folder)).content;
  try {
    const items = await listed(path.slice(0, Math.max(0, path.lastIndexOf("/"))));
    if (standIn(items)) return true;
    return (await Promise.all(couldBePackages(items).map(async (item) => isPackage(await listed(item.path))))).some(Boolean);
  } catch (problem) {
    console.error(problem);
    return true;
  }
}

/** Go to the anchor of the page's link now; return what goes there again, unless somebody has moved the page meanwhile. */
function anchored({ content, context }) {
  if (!anchor || !decodeURI(location.pathname).endsWith(context.path)) return () => {};
  const { node } = content;
  const name = anchor;
  anchor = "";
  const events = ["wheel", "touchmove", "keydown", "pointerdown"];
  const gone = new AbortController();
  for (const event of events) node.addEventListener(event, () => gone.abort(), { signal: gone.signal, passive: true });
  const back = () => {
    const place = [...node.querySelectorAll("[id], [data-jupyter-id]")].find((e) => name === e.id || name === e.dataset.jupyterId);
    if (!gone.signal.aborted) place?.scrollIntoView();
  };
  back();
  return back;
}

// --- rail -------------------------------------------------------------------------------------------------------

/** Put the rail above the first cell. Returns what shows a sentence there. */
function addRail(page) {
  const { panel, words } = page;
  const scroller = panel.content.node.querySelector(".jp-WindowedPanel-outer") ?? panel.content.node;
  const nav = make("nav", { className: "dispute-parts", ariaLabel: words.parts });
  const list = make("ol");
  const left = make("span", { className: "dispute-left" });
  const kept = make("span", { className: "dispute-kept" });
  const status = make("p", { className: "dispute-say" });
  status.setAttribute("role", "status");
  nav.append(skipLink(page), list);
  const rail = make("div", { className: "dispute-rail" });
  rail.append(nav, left, kept, codeButton(page), status);
  scroller.prepend(rail);
  panel.content.node.addEventListener("dispute:kept", ({ detail }) => (kept.textContent = detail ? words.kept : words.not_kept));
  follow(page, scroller, rail, list, left);
  return (sentence) => (status.textContent = sentence);
}

/** Go to a cell, for eyes and for ears. */
function go(content, index) {
  const { node } = content.widgets[index];
  if (!node.isConnected) content.scrollToItem(index, "start");
  const target = node.querySelector(".jp-RenderedHTMLCommon h2, form.dispute") ?? node;
  node.scrollIntoView();
  target.tabIndex = -1;
  target.focus({ preventScroll: true });
}

function link(text, act) {
  const element = make("a", { href: "#", textContent: text });
  element.addEventListener("click", (event) => {
    event.preventDefault();
    event.stopPropagation();
    act();
  });
  return ours(element);
}

function skipLink({ panel, lesson, words }) {
  const first = () => cellsOf(panel).findIndex(({ source }) => source === lesson.first);
  const skip = link(words.skip, () => first() >= 0 && go(panel.content, first()));
  skip.className = "dispute-skip";
  return skip;
}

/** Keep the list of parts as the notebook has them, and the mark where one is. */
function follow({ panel, lesson, words }, scroller, rail, list, left) {
  let parts = [];
  let links = [];
  let drawn = "";
  const here = () => {
    const line = rail.getBoundingClientRect().bottom + scroller.clientHeight / 5;
    const now = partAt(parts.map(({ index }) => panel.content.widgets[index]?.node.getBoundingClientRect().top ?? Infinity), line);
    links.forEach((each, n) => (n === now ? each.setAttribute("aria-current", "location") : each.removeAttribute("aria-current")));
    const minutes = minutesAt(lesson, parts[now]);
    left.textContent = minutes ? fill(words.left, { minutes }) : "";
    const { offsetLeft = 0, offsetWidth = 0 } = links[now] ?? {};
    list.scrollLeft = offsetLeft - list.offsetLeft - (list.clientWidth - offsetWidth) / 2;
  };
  const watch = new IntersectionObserver(here, { root: scroller, rootMargin: "0px 0px -75% 0px" });
  const draw = () => {
    const found = partsOf(cellsOf(panel));
    if (JSON.stringify(found) === drawn) return;
    drawn = JSON.stringify(found);
    parts = found;
    links = parts.map(({ index, mark, title }) => {
      const part = link("", () => go(panel.content, index));
      part.append(make("span", { className: "dispute-mark", textContent: mark }), make("span", { className: "dispute-title", textContent: ` ${title}` }));
      part.title = title;
      return part;
    });
    list.replaceChildren(...links.map((each) => make("li").appendChild(each).parentElement));
    watch.disconnect();
    for (const { index } of parts) watch.observe(panel.content.widgets[index].node);
    here();
  };
  panel.content.model.cells.changed.connect(() => requestAnimationFrame(() => panel.isDisposed || draw()));
  panel.disposed.connect(() => watch.disconnect());
  draw();
}

/** The button that shows the code; the browser remembers it where it may. */
function codeButton({ panel, words }) {
  const button = ours(make("button", { type: "button", textContent: words.code }));
  const set = (on) => {
    button.setAttribute("aria-pressed", on);
    panel.content.node.classList.toggle("dispute-code", on);
  };
  button.addEventListener("click", () => {
    const on = button.getAttribute("aria-pressed") !== "true";
    set(on);
    remember(on);
  });
  set(remembered());
  return button;
}

function remembered() {
  try {
    return localStorage.getItem(SHOWN) === "yes";
  } catch {
    return false; // a browser may refuse
  }
}

function remember(on) {
  try {
    localStorage.setItem(SHOWN, on ? "yes" : "no");
  } catch {
    // it is shown all the same
  }
}

// --- elements ---------------------------------------------------------------------------------------------------

const make = (tag, properties = {}) => Object.assign(document.createElement(tag), properties);

/** An element whose keys belong to the browser: JupyterLab would take them for its own. */
function ours(element) {
  element.setAttribute("data-lm-suppress-shortcuts", "true");
  return element;
}
