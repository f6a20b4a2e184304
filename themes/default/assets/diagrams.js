// Shows code blocks in the language "mermaid" as diagrams, drawn in a frame that cannot reach the
// page. Whatever goes wrong, the code stays; so it does for files opened by double-click, where
// browsers let such a frame load nothing.
(function () {
  'use strict';

  const own = document.currentScript.dataset;
  const HIGHEST = 4000;

  function isDark() {
    const chosen = document.documentElement.dataset.scheme;
    return chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  }

  function show(place) {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.setAttribute('title', own.title);
    frame.className = 'diagram';
    window.addEventListener('message', (event) => {
      if (event.source !== frame.contentWindow) return;
      if (event.data.ready) {
        const source = place.querySelector('code').textContent;
        frame.contentWindow.postMessage({source: source, dark: isDark()}, '*');
      } else if (Number.isFinite(event.data.height)) {
        reveal(frame, place, event.data.height);
      } else {
        frame.remove();
      }
    });
    frame.src = own.frame;
    place.before(frame);
  }

  function reveal(frame, place, height) {
    frame.style.height = Math.min(HIGHEST, Math.max(1, height)) + 'px';
    if (place.closest('details.diagram-source')) return;
    const details = document.createElement('details');
    details.className = 'diagram-source';
    const summary = document.createElement('summary');
    summary.textContent = own.source;
    place.replaceWith(details);
    details.append(summary, place);
  }

  if (location.protocol === 'file:') return;
  document.querySelectorAll('.code[data-lang="mermaid"]').forEach(show);
})();
