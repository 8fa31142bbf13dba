// A page whose activities all have tables: it answers by itself, whatever the server, and keeps nothing.
import { Channel } from "./live.js";
import { listen, show } from "./page.js";

/** Make the page answer. */
export function alone(document, { words, activities }) {
  listen(document, words);
  const channel = new Channel(() => {}, true);
  for (const { cell, first, table } of activities) {
    let view = null;
    channel.add(cell, (answer) => view.receive(answer), table);
    const el = document.querySelector(`[data-live="${cell}"]`);
    view = show({ el, first: { ...first, words }, send: (message, buffers) => channel.send(cell, message, buffers) });
  }
  for (const still of document.querySelectorAll("[data-still]")) still.hidden = true;
}
