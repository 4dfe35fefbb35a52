/** What few pages need, and nobody before asking for it: the dialog for cases, the page *mine*, marks on the page of changes. A bundle of its own. */

import { readConfig } from './shared/config.mjs'
import { mount } from './shared/errors.mjs'
import { mountCaseDialog } from './mine/case-dialog.mjs'
import { mountCases } from './mine/cases.mjs'
import { mountChanges } from './mine/changes.mjs'
import { mountMine } from './mine/page.mjs'

mount(() => {
  const config = readConfig()
  mount(mountCaseDialog)
  mount(mountChanges)
  if (!document.querySelector('[data-playbook="mine"]')) return
  const draw = mount(() => mountCases(config)) ?? (() => {})
  mount(() => mountMine(draw))
})
