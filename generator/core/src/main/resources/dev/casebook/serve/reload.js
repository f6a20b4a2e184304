// Added by `casebook serve`: reloads the page after a rebuild and shows what went wrong in one.
(() => {
  "use strict";
  const shown = Number(new URL(document.currentScript.src).search.slice(1));

  const show = (problems) => {
    const old = document.getElementById("casebook-problems");
    if (old) old.remove();
    if (!problems) return;
    const box = document.createElement("section");
    box.id = "casebook-problems";
    box.setAttribute("role", "alert");
    box.setAttribute("aria-label", "Problems of the last build");
    Object.assign(box.style, {
      position: "fixed", insetInline: "0", bottom: "0", zIndex: "2147483647", maxHeight: "45vh",
      overflow: "auto", padding: "0.75rem 1rem", background: "#2b0d0d", color: "#ffe9e9",
      borderTop: "3px solid #ff6b6b",
    });
    const close = document.createElement("button");
    close.type = "button";
    close.textContent = "Hide";
    close.style.cssFloat = "right";
    close.addEventListener("click", () => box.remove());
    const text = document.createElement("pre");
    Object.assign(text.style, {
      margin: "0", whiteSpace: "pre-wrap", font: "13px/1.5 ui-monospace, monospace",
      background: "none", color: "inherit", border: "0", padding: "0",
    });
    text.textContent = problems;
    box.append(close, text);
    document.body.append(box);
  };

  const events = new EventSource("/-/events");
  events.addEventListener("state", (event) => {
    const state = JSON.parse(event.data);
    if (state.generation !== shown) location.reload();
    else show(state.problems);
  });
})();
