// What the frame decides, without a page.

/** The lesson that a notebook is, by the text of its first call; names and metadata mean nothing. */
export const lessonOf = (lessons, cells) => lessons.find(({ setup }) => cells.some(({ source }) => source === setup));

/** What a cell is if it stands as we wrote it: `setup`, `live` (an activity), `page`, or `code` to read. */
const kindOf = (lesson, { source }) => (Object.hasOwn(lesson.cells, source) ? lesson.cells[source] : "");

/** Whether a cell's code is for nobody. */
export const isQuiet = (lesson, cell) => !["", "code"].includes(kindOf(lesson, cell));

/**
 * Which cells run, by number, batch by batch: only those that we wrote. The first activity is drawn before others come.
 * Where the lesson has `started`, only activities that the page does not show: they bring the same work back.
 */
export function toRun(lesson, cells, started) {
  const kinds = cells.map((cell) => kindOf(lesson, cell));
  const which = (wanted) => [...kinds.keys()].filter((n) => kinds[n] && wanted(kinds[n], cells[n]));
  if (started) return [which((kind, { shown }) => kind === "live" && !shown)];
  const batch = (n) => which((kind, { source }) => n === (kind === "setup" ? 0 : source === lesson.first ? 1 : 2));
  return [batch(0).slice(0, 1), batch(1), batch(2)];
}

/** Whether Python could import a file in place of ours. */
export const isCode = ({ name, type }) => type !== "directory" && /\.(pyw?|pyc|so|pyd|dll)$/i.test(name);

/** Whether a folder could be a package; whether a file makes it one. */
export const isName = ({ name, type }) => type === "directory" && /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name);
export const isInit = ({ name }) => /^__init__\./i.test(name);

/** The parts of a lesson: its headings of level two, counted where they have no number of their own. */
export const partsOf = (cells) =>
  cells
    .map(({ source, type }, index) => ({ index, heading: type === "markdown" && /^## +(.+?) *$/m.exec(source)?.[1] }))
    .filter(({ heading }) => heading)
    .map((part, n) => {
      const [, mark = `${n + 1}`, title] = /^(?:(\d+)\. +)?(.*)$/.exec(part.heading);
      return { ...part, mark, title: title.replace(/\[([^\]]*)\]\([^)]*\)|[*_`]/g, "$1") };
    });

/** The part one is in, the last that begins above a line; the minutes left from there. */
export const partAt = (tops, line) => tops.findLastIndex((top) => top <= line);
export const minutesAt = (lesson, part) => (part ? lesson.left[part.heading] ?? 0 : lesson.minutes);
