// Press buttons of a live activity, one after the other, and beside each the same in a bare page: a copy of the form,
// whose own handler puts the same HTML into the same places. Gives milliseconds from the press to the laid out page,
// and what each press changed. Who comes second finds letters and styles warm, so with `known`, what each press
// changes, the bare page can come first.
async ([cell, presses, known]) => {
  const form = document.querySelector(`[data-live=${cell}] form`);
  const parts = (root) => new Map([...root.querySelectorAll("[data-part]")].map((e) => [e.dataset.part, e.innerHTML]));
  const frame = () => new Promise((next) => requestAnimationFrame(() => setTimeout(next)));
  const timed = (root, button) => new Promise((done, fail) => {
    const giveUp = setTimeout(() => fail(`${button.dataset.press}: nothing changed`), 20000);
    const watch = new MutationObserver(() => {
      root.getBoundingClientRect();
      done(performance.now() - start);
      watch.disconnect();
      clearTimeout(giveUp);
    });
    watch.observe(root, { subtree: true, childList: true });
    const start = performance.now();
    button.click();
  });
  const named = (root, press) => root.querySelector(`[data-press="${press}"]`);
  const found = [];
  for (const [number, press] of presses.entries()) {
    const before = parts(form), copy = form.cloneNode(true);
    let changed = known?.[number];
    async function ours() {
      form.hidden = false;
      copy.hidden = true;
      await frame();
      const took = await timed(form, named(form, press));
      changed ??= [...parts(form)].filter(([name, html]) => before.get(name) !== html);
      return took;
    }
    async function bare() {
      named(copy, press).addEventListener("click", () => {
        for (const [name, html] of changed) {
          const place = copy.querySelector(`[data-part="${name}"]`) ?? copy.querySelector(".doing").appendChild(document.createElement("div"));
          place.innerHTML = html;
          place.hidden = !html;
        }
      });
      form.hidden = true;
      copy.hidden = false;
      await frame();
      return timed(copy, named(copy, press));
    }
    form.after(copy);
    const first = known && (await bare()), cost = await ours(), floor = known ? first : await bare();
    found.push({ press, cost, floor, changed });
    form.hidden = false;
    copy.remove();
  }
  return found;
}
