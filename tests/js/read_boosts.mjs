/** Prints the finder's table of boosts as JSON. Run by `test_opensearch.py`. */

import * as boosts from '../../overrides/assets/javascripts/search/boosts.mjs'

process.stdout.write(JSON.stringify(boosts))
