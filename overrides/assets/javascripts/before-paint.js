/* Before the first paint: the stored scheme, and the mark that scripts run. A classic script, since a module would come too late. */
(function (root) {
  root.setAttribute('data-scripted', '')
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
