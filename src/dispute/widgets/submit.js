// A button whose click carries what the learner sees.
//
// A stock button sends its click at once, while the last letters typed in a text box or the last
// arrow key in a dropdown may still wait for the kernel: on a slow line the answer checked is not
// the answer shown. Here the values travel with the click, in one message.
const FIELDS = "select, textarea, input:not([type=file])";

const seen = (field) =>
  // By its words too: the kernel may have another list by now, in which this place holds another entry.
  field.tagName === "SELECT" ? { index: field.selectedIndex, label: field.value }
  : field.type === "checkbox" ? { checked: field.checked }
  : { value: field.value };

export default {
  render({ model, el }) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "dispute-submit";
    const draw = () => {
      button.textContent = model.get("description");
      button.disabled = model.get("disabled");
    };
    model.on("change:description", draw);
    model.on("change:disabled", draw);
    draw();
    button.addEventListener("click", () => {
      const form = el.closest(".dispute-form");
      model.send({ seen: form ? [...form.querySelectorAll(FIELDS)].map(seen) : [] });
    });
    el.append(button);
  },
};
