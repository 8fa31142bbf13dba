// What each activity brings of its own: the script that shows it comes once for the whole lesson.
export default {
  async render({ model, el }) {
    const manager = model.widget_manager;
    const [page, own] = await Promise.all(["page", "own"].map((id) => manager.get_model(model.get(id))));
    const version = page.get("version");
    const script = ((globalThis.whoMovedFirst ??= {})[version] ??= import(
      URL.createObjectURL(new Blob([page.get("script")], { type: "text/javascript" }))
    ));
    const { dress, hear, show } = await script;
    dress(document, page.get("style"), version);
    const live = show({ el, first: own.get("first"), send: (message, buffers) => own.send(message, undefined, buffers) });
    const deaf = hear(own, live.receive);
    return () => {
      deaf();
      live.stop();
    };
  },
};
