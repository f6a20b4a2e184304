// ---- Browser: a file is a script that hands over its name and payload ----

let handed, policy;
const folders = new Set();

/** Only files of an index below an opened folder become script addresses. */
function trusted(url) {
  const allowed = [...folders].some((base) =>
    url.startsWith(base) && /^[a-z][0-9a-z]*\.js(?:\?t=\d+)?$/.test(url.slice(base.length)));
  if (!allowed) throw new TypeError('Not a search file: ' + url);
  return url;
}

function scriptLoader(base) {
  return (name, fresh) => new Promise((resolve, reject) => {
    const url = base + name + '.js' + (fresh ? '?t=' + Date.now() : '');
    if (!policy) {
      policy = globalThis.trustedTypes
        ? globalThis.trustedTypes.createPolicy('casebook-search', {createScriptURL: trusted})
        : {createScriptURL: trusted};
    }
    const script = document.createElement('script');
    const done = () => {
      script.remove();
      // A host may answer a page where a file is missing: then nothing was handed over.
      if (handed && handed[0] === name) resolve(handed[1]);
      else reject(failure('missing', 'Cannot load ' + url));
      handed = undefined;
    };
    script.onload = script.onerror = done;
    script.charset = 'utf-8';
    script.src = policy.createScriptURL(url);
    document.head.append(script);
  });
}

globalThis.casebookSearch = (name, payload) => {
  handed = [name, payload];
};

globalThis.CasebookSearch = {
  /** @param {string} folder where m.js lies, relative to the page */
  open(folder) {
    const base = new URL(folder + '/', document.baseURI).href.replace(/\/+$/, '/');
    folders.add(base);
    return new Index(scriptLoader(base));
  },
  Index, analyze, stem, ranked,
};
