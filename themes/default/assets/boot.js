// Runs before anything is drawn: the stored colour scheme, and that scripts work.
(function (root) {
  'use strict';
  root.classList.add('on');
  try {
    const scheme = localStorage.getItem('casebook:scheme');
    if (scheme === 'light' || scheme === 'dark') root.dataset.scheme = scheme;
  } catch (e) {
    // storage is denied: the system decides
  }
  if (root.dataset.target) location.replace(root.dataset.target + location.hash);
})(document.documentElement);
