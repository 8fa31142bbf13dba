// A line that a screen reader speaks whenever it changes. The element must outlive its text,
// which is why replacing the content of an HTML widget is never announced.

// JupyterLab takes keys typed in a dropdown, on a button or on a link for its own: the arrows leave
// the cell, "x" cuts it. It asks the focused element itself, so each one is marked when it gets focus.
const OURS = ".dispute, .jp-MarkdownOutput a";
const mark = ({ target }) => {
  if (target?.closest?.(OURS)) target.setAttribute("data-lm-suppress-shortcuts", "true");
};
document.addEventListener("focusin", mark);
mark({ target: document.activeElement });

export default {
  render({ model, el }) {
    el.setAttribute("role", "status");
    el.classList.add("dispute-status");
    model.on("change:text", () => {
      el.textContent = model.get("text");
    });
    // When a form goes away, the focus moves to what took its place and is not lost.
    model.on("msg:custom", ({ focus, say }) => {
      if (say) {
        el.textContent = "";
        setTimeout(() => (el.textContent = model.get("text")), 100);  // by then it may be another
      }
      const place = focus && el.closest(".dispute")?.querySelector(focus);
      if (!place) return;
      place.tabIndex = -1;
      place.focus();
    });
  },
};
