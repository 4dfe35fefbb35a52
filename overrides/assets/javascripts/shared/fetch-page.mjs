/** Pages of this site, read by a script. */

/**
 * Returns a page as a document. Not by a parser of strings: what the browser reads as a page by itself is no text and runs nothing.
 *
 * @param {string} address
 * @returns {Promise<Document>}
 */
export const fetchPage = (address) =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('GET', address)
    request.responseType = 'document'
    request.onload = () => (request.status === 200 && request.responseXML ? resolve(request.responseXML) : reject(new Error(`page: ${address} answered ${request.status}`)))
    request.onerror = () => reject(new Error(`page: ${address} did not come`))
    request.send()
  })
