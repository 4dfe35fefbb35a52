/* Inside every page, before its first paint: the mark that scripts run, the stored scheme, and room for answers where some are asked for. */
(function (root) {
  root.setAttribute('data-scripted', '')
  if (root.dataset.kind === 'home' && /[?&]q=[^&]/.test(location.search)) {
    // Drawn first and hidden at once, the page held up the first answer by a quarter. Where the finder fails, the page comes back.
    root.setAttribute('data-asked', '')
    addEventListener('error', function () { root.removeAttribute('data-asked') }, { capture: true, once: true })
  }
  try {
    var stored = localStorage.getItem('playbook.scheme')
    if (stored !== 'dark' && stored !== 'light') return
    root.setAttribute('data-scheme', stored)
    document.querySelectorAll('meta[data-scheme]').forEach(function (colour) {
      colour.media = colour.dataset.scheme === stored ? 'all' : 'not all'
    })
  } catch (refused) {
    /* Storage is switched off: the system's scheme it is. */
  }
})(document.documentElement)
