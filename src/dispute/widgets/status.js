// A line that a screen reader speaks whenever it changes. The element must outlive its text,
// which is why replacing the content of an HTML widget is never announced.
export default {
  render({ model, el }) {
    el.setAttribute("role", "status");
    el.classList.add("dispute-status");
    model.on("change:text", () => {
      el.textContent = model.get("text");
    });

    // JupyterLab takes keys typed in a dropdown or on a button for its own: the arrows leave the
    // cell, "x" cuts it. It asks the focused element itself, so each one is marked when it gets focus.
    const mark = (event) => event.target.setAttribute("data-lm-suppress-shortcuts", "true");
    let gone = false;
    const guard = () => {
      const panel = el.closest(".dispute");
      if (panel) {
        panel.addEventListener("focusin", mark);
        if (panel.contains(document.activeElement)) mark({ target: document.activeElement });
      } else if (!gone) requestAnimationFrame(guard);
    };
    guard();
    return () => {
      gone = true;
    };
  },
};
