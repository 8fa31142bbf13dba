// What a page answers by itself: the screens of finite activities, listed or put together. publish/tables.py and
// publish/composed.py write the tables.
import { keyOf } from "./page.js";

const named = (names, texts, numbers) => Object.fromEntries(names.map((name, n) => [name, texts[numbers[n]]]));

/** All screens of an activity that has few: what follows each press, by the state of the work. */
class Listed {
  #state = 0;

  constructor(table) {
    this.table = table;
    this.now = this.#screen(0);
  }

  after({ kind, button, entries }) {
    const moves = this.table.work[this.#state] ?? {};
    const [state, screen] = kind === "press" ? moves.press?.[button + keyOf(entries)] ?? [] : [this.#state, moves.change?.[keyOf(entries)]];
    if (screen === undefined) return null;
    this.#state = state;
    return (this.now = this.#screen(screen));
  }

  #screen(number) {
    const [parts, say, focus, done] = this.table.screens[number];
    return { parts: named(this.table.parts, this.table.texts, parts), say, focus, done: !!done };
  }
}

/** Fields that stand apart: each decides about its own parts, all others ask only which fields are filled in. */
class Apart {
  #pressed = [];

  constructor(table) {
    this.table = table;
    this.now = this.#screen("");
  }

  after({ kind, button }) {
    const field = this.table.apart.findIndex((begin) => button?.startsWith(begin));
    if (kind !== "press" || !this.table.open[button]) return null;
    this.#pressed[field] = button;
    return (this.now = this.#screen(button));
  }

  #screen(button) {
    const { apart, parts, own, shared, blank, texts, say, said, masks } = this.table;
    const mask = apart.reduce((sum, _, n) => sum + (this.#pressed[n] ? 2 ** n : 0), 0);
    const whole = mask === masks.length - 1;
    const found = named(shared, texts, masks[mask]);
    const told = this.table[whole ? "whole" : "open"];
    own.forEach((names, n) => Object.assign(found, named(names, texts, told[this.#pressed[n]] ?? blank[n])));
    return {
      parts: Object.fromEntries(parts.map((name) => [name, found[name]])),
      say: (whole ? said : say)[button] ?? say[mask] ?? "",
      focus: whole ? this.table.focus : "",
      done: whole && !!this.table.done,
    };
  }
}

/** Members one below the other, each from when the one before it is done. */
class Chain {
  constructor(table) {
    this.members = table.chain.map(tabled);
    this.now = this.#screen({ say: "", focus: "" });
  }

  after(message) {
    for (const member of this.members) {
      const found = member.after(message);
      if (found) return (this.now = this.#screen(found));
      if (!member.now.done) return null;
    }
    return null;
  }

  #screen({ say, focus }) {
    const end = this.members.findIndex((member) => !member.now.done);
    const shown = end < 0 ? this.members : this.members.slice(0, end + 1);
    return { parts: Object.assign({}, ...shown.map(({ now }) => now.parts)), say, focus, done: end < 0 };
  }
}

const tabled = (table) => (table.chain ? new Chain(table) : table.apart ? new Apart(table) : new Listed(table));

/** What a page knows of an activity by itself. */
export class Table {
  constructor(table) {
    this.of = tabled(table);
  }

  /** Whether some parts are those of the screen that is shown now. */
  shows(parts) {
    return Object.entries(parts).every(([name, html]) => (this.of.now.parts[name] ?? "") === html);
  }

  /** The answer to a message, whole; null where only Python knows it. */
  answer(message) {
    const found = this.of.after(message);
    if (!found) return null;
    const { parts, say, focus, done } = found;
    return { id: message.id, base: "first", epoch: 0, parts, say, done, ...(message.kind === "press" && { focus }) };
  }
}
