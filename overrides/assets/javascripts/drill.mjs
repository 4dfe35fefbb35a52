/** The entry of the page of the drill, beside the one of every page, which comes first and has made the policy of trusted types. */

import { readConfig } from './shared/config.mjs'
import { mount } from './shared/errors.mjs'
import { createWords } from './shared/i18n.mjs'
import { mountDrill } from './ui/drill.mjs'
import { createStatus } from './ui/status.mjs'

mount(() => {
  const config = readConfig()
  mountDrill({ config, words: createWords(config.strings, config.language), status: createStatus() })
})
