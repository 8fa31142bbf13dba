// What JupyterLab loads first: a container of one module, as its build tools would write it. All else is in frame.js.
(window._JUPYTERLAB ??= {})["who-moved-first"] = (() => {
  const here = document.currentScript.src;
  let scope;
  const shared = async (name) => (await Object.values(scope[name])[0].get())();
  return {
    init(shares) {
      scope = shares;
    },
    async get() {
      const [{ INotebookTracker, NotebookActions }, { frame }] = await Promise.all([
        shared("@jupyterlab/notebook"),
        import(new URL("frame.js", here)),
      ]);
      const plugin = {
        id: "who-moved-first:frame",
        description: "Runs the lessons of “Who moved first?” when they are opened, and shows where one is.",
        autoStart: true,
        requires: [INotebookTracker],
        activate: (app, tracker) => frame(app, tracker, NotebookActions, here),
      };
      return () => ({ default: plugin, __esModule: true });
    },
  };
})();
