// What the frame decides, without a page: tested by Node's runner.

/**
 * The lesson of ours that a notebook is, by the text of its first call; its name and its metadata mean nothing.
 * Nothing if it is none.
 */
export const lessonOf = (lessons, sources) => lessons.find(({ setup }) => sources.includes(setup));

/** What a cell is, if it stands as we wrote it: `setup`, `live` (an activity), `page`, or `code` to read. */
export const kindOf = (lesson, source) => (Object.hasOwn(lesson.cells, source) ? lesson.cells[source] : undefined);

/**
 * Which cells run by themselves, by number. Only those that we wrote, and the first call before all others.
 * `started`: the lesson runs already in this kernel, and this page was opened again. Then nothing runs a second time but
 * activities that the page does not show, which bring the same work back.
 */
export function toRun(lesson, cells, started) {
  const ours = cells.map(({ source }, index) => ({ index, kind: kindOf(lesson, source) })).filter(({ kind }) => kind);
  if (started) return [ours.filter(({ kind, index }) => kind === "live" && !cells[index].shown).map(({ index }) => index)];
  const setup = ours.find(({ kind }) => kind === "setup");
  return [[setup.index], ours.filter(({ kind }) => kind !== "setup").map(({ index }) => index)];
}

const CODE = /\.(py|pyw|pyc|so|pyd|dll)$/i;
const MODULE = /^[\p{L}_][\p{L}\p{N}_]*$/u;

/** Whether some files beside a notebook could be imported in place of ours, or of Python's own. */
export const standIn = (items) => items.some(({ name, type }) => type !== "directory" && CODE.test(name));

/** Folders that could be a package: they are if a file in them says so. */
export const couldBePackages = (items) => items.filter(({ name, type }) => type === "directory" && MODULE.test(name));
export const isPackage = (items) => items.some(({ name }) => /^__init__\./i.test(name));

const HEADING = /^## +(.+?) *#*$/m;

/** The parts of a lesson: its headings of the second level, with the number of their cell and a short mark. */
export function partsOf(cells) {
  const parts = [];
  for (const [index, { source, type }] of cells.entries()) {
    const heading = type === "markdown" && HEADING.exec(source)?.[1];
    if (!heading) continue;
    const [, number, title] = /^(?:(\d+)\. +)?(.*)$/.exec(heading);
    parts.push({ index, heading, mark: number ?? "•", title: plain(title) });
  }
  return parts;
}

const plain = (markdown) => markdown.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1").replace(/[*_`]/g, "");

/** Which part one is in: the last that begins above a line; none before the first. */
export const partAt = (tops, line) => tops.findLastIndex((top) => top <= line);

/** Minutes left at the beginning of a part; before the first part, those of the whole lesson. */
export const minutesAt = (lesson, part) => (part ? (lesson.left[part.heading] ?? 0) : (lesson.minutes ?? 0));

/** A sentence with its places filled. */
export const fill = (sentence, places) => sentence.replace(/\{(\w+)\}/g, (_, name) => places[name]);
