// Draws one diagram in a frame that has no access to the page, and tells the page how high it is.
(function () {
  'use strict';

  const tell = (message) => window.parent.postMessage(message, '*');

  async function draw(source, dark) {
    mermaid.initialize({
      startOnLoad: false,
      securityLevel: 'strict',
      theme: dark ? 'dark' : 'default',
    });
    const drawn = await mermaid.render('diagram', source);
    document.body.style.margin = '0';
    document.body.innerHTML = drawn.svg;
    tell({height: Math.ceil(document.body.getBoundingClientRect().height)});
  }

  window.addEventListener('message', (event) => {
    if (event.source !== window.parent || typeof event.data.source !== 'string') return;
    draw(event.data.source, event.data.dark).catch((error) => tell({error: String(error)}));
  });
  tell({ready: true});
})();
