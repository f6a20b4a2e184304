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
  const target = root.dataset.target;
  if (target) location.replace(location.hash ? target.split('#')[0] + location.hash : target);
})(document.documentElement);
