/** The entry: reads the page's configuration and mounts each part; one that fails does not stop the rest. */

// First: what comes after it loads scripts.
import './shared/trusted-types.mjs'
import { readConfig } from './shared/config.mjs'
import { mount } from './shared/errors.mjs'
import { createWords } from './shared/i18n.mjs'
import { mountCallLanguage } from './ui/call-language.mjs'
import { createCall } from './ui/call.mjs'
import { mountCase } from './ui/case.mjs'
import { copyOnClick, createCopy } from './ui/copy-phrase.mjs'
import { mountEndCall } from './ui/end-call.mjs'
import { mountFavourite } from './ui/favourite.mjs'
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
import { mountSlots } from './ui/slots.mjs'
import { mountSmallWindow } from './ui/small-window.mjs'
import { createStatus } from './ui/status.mjs'
import { mountWait } from './ui/wait.mjs'

/** What a part that could not be mounted does at its key: the browser has it. */
const none = () => /** @type {const} */ (false)

mount(mountLanguage)

mount(() => {
  const config = readConfig()
  if (config.kind === 'chooser') return
  const words = createWords(config.strings, config.language)
  const status = createStatus()
  const call = createCall()
  const fill = (/** @type {HTMLElement} */ $slot, /** @type {Element} */ row) => ($slot.closest('[data-playbook="hit"]') ? finder?.fill($slot) : edit?.($slot, row))
  const copy = createCopy({ words, status, fill })
  mount(mountScheme)
  mount(mountPrint)
  mount(() => mountShare({ words, status }))
  mount(() => copyOnClick(copy))
  const finder = mount(() => mountFinder({ config, words, status, copy, call }))
  const turn = mount(() => mountCallLanguage({ config, call, words, status })) ?? none
  const edit = mount(() => mountSlots({ call, copy }))
  mount(() => mountEndCall({ config, call, words, status }))
  const help = mount(mountKeyHelp) ?? none
  const nextStep = mount(() => mountLadder(config.here)) ?? none
  const wait = mount(() => mountWait({ config, words, status, call })) ?? none
  const small = mount(() => mountSmallWindow({ config, words, status })) ?? none
  const favourite = mount(() => mountFavourite(status)) ?? none
  const writeDown = mount(() => mountCase({ config, words, status })) ?? none
  // Two pages have them.
  if (document.querySelector('[data-playbook="favourites"]')) {
    import(config.address(config.scripts.lists)).then(({ mountMyLists }) => mountMyLists(config, finder?.situation)).catch(console.warn)
  }
  mount(() => mountPageKeys(finder, { copy, help, nextStep, turn, end: call.end, wait, small, favourite, writeDown }))
  mount(() => mountPhoneBar(finder))
  mount(() => mountOffline(config, finder?.settle ?? (() => {})))
})
