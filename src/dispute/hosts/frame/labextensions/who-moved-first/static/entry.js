// What JupyterLab loads: a container of one module.
(window._JUPYTERLAB ??= {})["who-moved-first"] = (() => {
  const here = document.currentScript.src;
  let scope;
  return {
    init: (shares) => (scope = shares),
    async get() {
      const lab = (await Object.values(scope["@jupyterlab/notebook"])[0].get())();
      const { frame } = await import(new URL("frame.js", here));
      const activate = (app, tracker) => frame(app, tracker, lab.NotebookActions);
      return () => ({ id: "who-moved-first:frame", autoStart: true, requires: [lab.INotebookTracker], activate });
    },
  };
})();
