// A line that a screen reader speaks whenever it changes. The element must outlive its text,
// which is why replacing the content of an HTML widget is never announced.
export default {
  render({ model, el }) {
    el.setAttribute("role", "status");
    el.classList.add("dispute-status");
    model.on("change:text", () => {
      el.textContent = model.get("text");
    });
  },
};
