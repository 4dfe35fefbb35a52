/* At the root of the site: goes to the language chosen before, else to the browser's; else the links stay. */
(function () {
  var stored = null
  try {
    stored = localStorage.getItem('playbook.language')
  } catch (refused) {
    /* Storage is switched off: the browser's languages decide. */
  }
  var wanted = [stored].concat(navigator.languages || [])
  for (var i = 0; i < wanted.length; i += 1) {
    var code = (wanted[i] || '').toLowerCase().split('-')[0]
    var link = code && document.querySelector('link[rel="alternate"][hreflang="' + CSS.escape(code) + '"]')
    if (link) {
      // The path alone: the site may be looked at under another address than its published one.
      location.replace(new URL(code + '/' + location.search + location.hash, document.baseURI))
      return
    }
  }
})()
