/** The entry: reads the page's configuration and mounts each part; one that fails does not stop the rest. */

// First: what comes after it loads scripts.
import './shared/trusted-types.mjs'
import { readConfig } from './shared/config.mjs'
import { mount } from './shared/errors.mjs'
import { createWords } from './shared/i18n.mjs'
import { mountCase } from './ui/case.mjs'
import { copyOnClick, createCopy } from './ui/copy-phrase.mjs'
import { mountFavourite } from './ui/favourite.mjs'
import { mountFinder } from './ui/finder.mjs'
import { mountKeyHelp } from './ui/key-help.mjs'
import { mountLadder } from './ui/ladder.mjs'
import { mountLanguage } from './ui/language.mjs'
import { mountMyLists } from './ui/my-lists.mjs'
import { mountOffline } from './ui/offline.mjs'
import { mountPageKeys } from './ui/page-keys.mjs'
import { mountPhoneBar } from './ui/phone-bar.mjs'
import { mountPrint } from './ui/print.mjs'
import { mountScheme } from './ui/scheme.mjs'
import { mountShare } from './ui/share.mjs'
import { createStatus } from './ui/status.mjs'

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
  const nextStep = mount(mountLadder) ?? (() => /** @type {const} */ (false))
  const favourite = mount(() => mountFavourite(status)) ?? (() => /** @type {const} */ (false))
  const writeDown = mount(() => mountCase({ config, words, status })) ?? (() => {})
  mount(() => mountMyLists(config, finder?.situation))
  mount(() => mountPageKeys(finder, copy, help, nextStep, { favourite, writeDown }))
  mount(() => mountPhoneBar(finder))
  mount(() => mountOffline(config, finder?.settle ?? (() => {})))
})
