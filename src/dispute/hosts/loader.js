// What each activity brings of its own: the script that shows it comes once for the whole lesson.
export default {
  async render({ model, el }) {
    const page = await model.widget_manager.get_model(model.get("page"));
    const version = page.get("version");
    const script = ((globalThis.whoMovedFirst ??= {})[version] ??= import(
      URL.createObjectURL(new Blob([page.get("script")], { type: "text/javascript" }))
    ));
    const { show, dress } = await script;
    dress(document, page.get("style"), version);
    const live = show({ el, first: model.get("first"), send: (message, buffers) => model.send(message, undefined, buffers) });
    model.on("msg:custom", live.receive);
    return () => {
      model.off("msg:custom", live.receive);
      live.stop();
    };
  },
};
