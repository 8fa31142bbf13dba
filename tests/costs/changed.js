// Use one control of a cell as a learner would, and wait until the page has changed: gives milliseconds.
// `cell` is its number in a notebook, or selects its place in a page. `label` begins the words of the field, `press` those of a button to press after it; then only the press counts.
([cell, control, label, press, pause]) => new Promise((done, fail) => {
  const output = typeof cell === "string" ? document.querySelector(cell)
    : document.querySelectorAll(".jp-Notebook .jp-Cell")[cell].querySelector(".jp-OutputArea");
  // Beside the live activity lies its stored page, hidden; what screen readers speak is no part of the picture.
  const parts = () => [...output.querySelectorAll("form.dispute [data-part]")];
  const live = () => (parts().length ? parts().map((part) => part.innerHTML).join() : output.innerHTML);
  const named = (field) => field.closest("label")?.textContent || field.labels?.[0]?.textContent || field.textContent;
  const seen = (selector, words) =>
    [...output.querySelectorAll(selector)].filter((e) => e.offsetParent && named(e).startsWith(words));
  output.querySelectorAll("details").forEach((fold) => (fold.open = true));  // a field may wait in a fold
  const found = seen(control, label);
  if (!found.length) return fail(`no ${control} “${label}”`);

  const tell = (field, ...kinds) => kinds.forEach((kind) => field.dispatchEvent(new Event(kind, { bubbles: true })));
  const use = () => {
    const [field] = found;
    if (field.tagName === "BUTTON") return (found.find((e) => e.ariaPressed === "false") ?? field).click();
    if (field.type === "radio") return found[(found.findIndex((e) => e.checked) + 1) % found.length].click();
    if (field.type === "checkbox") return field.click();
    if (field.type === "range") field.value = field.value === field.max ? field.min : Number(field.value) + 1;
    else {  // the first entry of a long menu asks to choose
      const least = field.options.length > 2 ? 1 : 0;
      field.selectedIndex = least + ((field.selectedIndex + 1 - least) % (field.options.length - least));
    }
    tell(field, "input", "change");
  };
  const timed = (act) => {
    const before = live();
    const giveUp = setTimeout(() => { watch.disconnect(); fail("nothing changed"); }, 20000);
    const watch = new MutationObserver(() => {
      if (live() === before) return;
      watch.disconnect();
      clearTimeout(giveUp);
      done(performance.now() - start);
    });
    watch.observe(output, { subtree: true, childList: true, characterData: true });
    const start = performance.now();
    act();
  };
  if (!press) return timed(use);
  use();
  setTimeout(() => timed(() => seen("button", press)[0].click()), pause);
})
