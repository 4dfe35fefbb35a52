/** The bar under the thumb: «Find» brings the field to the top, so that the keyboard covers no hit. */

/** @param {{ focus: () => void } | undefined} finder */
export function mountPhoneBar(finder) {
  const $root = document.documentElement
  const $find = document.querySelector('[data-playbook="bar"] [data-playbook="find"]')
  if (!$find || !finder) return
  $find.addEventListener('click', (event) => {
    event.preventDefault()
    finder.focus()
  })
  const $form = document.querySelector('[data-playbook="finder"]')
  // Left empty, the field goes back under the thumb.
  $form?.addEventListener('focusout', () => {
    const $input = /** @type {HTMLInputElement | null} */ ($form.querySelector('input'))
    if (!$input?.value) $root.removeAttribute('data-finding')
  })
}
