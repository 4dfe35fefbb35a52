/** Lighthouse as a mobile, in one browser for all addresses: reads what is asked as JSON, prints a JSON array of what was found. */

import { readFileSync } from 'node:fs'
import { launch } from 'chrome-launcher'
import lighthouse from 'lighthouse'

/** On a busy machine Chromium's trace now and then lacks its beginning; Lighthouse then asks for another run. */
const AGAIN = 'NO_NAVSTART'
const TRIES = 3

const { chromium, urls, categories, throttled } = JSON.parse(readFileSync(0, 'utf8'))
const browser = await launch({ chromePath: chromium, chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu'], logLevel: 'silent' })
const found = []
try {
  for (const url of urls) {
    const lhr = await judge(url, TRIES)
    if (lhr.runtimeError) throw new Error(`${url}: ${lhr.runtimeError.message}`)
    const audits = Object.values(lhr.audits)
    found.push({
      url,
      scores: Object.fromEntries(Object.values(lhr.categories).map(({ id, score }) => [id, Math.round(100 * score)])),
      lost: Object.values(lhr.categories).flatMap(({ id, auditRefs }) =>
        auditRefs.filter((ref) => ref.weight && (lhr.audits[ref.id].score ?? 1) < 1).map((ref) => `${id}: ${lhr.audits[ref.id].title}`),
      ),
      numbers: Object.fromEntries(audits.filter((audit) => audit.numericValue !== undefined).map((audit) => [audit.id, audit.numericValue])),
      machine: lhr.environment.benchmarkIndex,
    })
  }
} finally {
  await browser.kill()
}
console.log(JSON.stringify(found))

async function judge(url, tries) {
  const { lhr } = await lighthouse(url, {
    port: browser.port,
    logLevel: 'silent',
    onlyCategories: categories,
    // Unthrottled where no time is judged: it asks the same and takes half as long.
    throttlingMethod: throttled ? 'simulate' : 'provided',
  })
  return lhr.runtimeError?.code === AGAIN && tries > 1 ? judge(url, tries - 1) : lhr
}
