/** The entry: reads the page's configuration and mounts each part; one that fails does not stop the rest. */

// First: what comes after it loads scripts.
import './shared/trusted-types.mjs'
import { readConfig } from './shared/config.mjs'
import { mount } from './shared/errors.mjs'
import { createWords } from './shared/i18n.mjs'
import { copyOnClick, createCopy } from './ui/copy-phrase.mjs'
import { mountFinder } from './ui/finder.mjs'
import { mountKeyHelp } from './ui/key-help.mjs'
import { mountLadder } from './ui/ladder.mjs'
import { mountLanguage } from './ui/language.mjs'
import { mountOffline } from './ui/offline.mjs'
import { mountPageKeys } from './ui/page-keys.mjs'
import { mountPhoneBar } from './ui/phone-bar.mjs'
import { mountPrint } from './ui/print.mjs'
import { mountScheme } from './ui/scheme.mjs'
import { mountShare } from './ui/share.mjs'
import { mountSmallWindow } from './ui/small-window.mjs'
import { createStatus } from './ui/status.mjs'
import { mountWait } from './ui/wait.mjs'

mount(mountLanguage)

mount(() => {
  const config = readConfig()
  if (config.kind === 'chooser') return
  const words = createWords(config.strings, config.language)
  const status = createStatus()
  const copy = createCopy({ words, status })
  mount(mountScheme)
  mount(mountPrint)
  mount(() => mountShare({ words, status }))
  mount(() => copyOnClick(copy))
  const finder = mount(() => mountFinder({ config, words, status, copy }))
  const help = mount(mountKeyHelp) ?? (() => {})
  const nextStep = mount(() => mountLadder(config.here)) ?? (() => /** @type {const} */ (false))
  const wait = mount(() => mountWait({ config, words, status })) ?? (() => /** @type {const} */ (false))
  const small = mount(() => mountSmallWindow({ config, words, status })) ?? (() => /** @type {const} */ (false))
  mount(() => mountPageKeys(finder, copy, help, nextStep, wait, small))
  mount(() => mountPhoneBar(finder))
  mount(() => mountOffline(config, finder?.settle ?? (() => {})))
})
