/**
 * DevTools is not told the content of a file of the disk that an XMLHttpRequest sends, so it is read before and sent
 * as bytes. Runs as text in the page's main world.
 */
export function sendFilesAsBytes(): void {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- it is called on each request
  const send = XMLHttpRequest.prototype.send
  XMLHttpRequest.prototype.send = function (body) {
    if (!(body instanceof Blob)) {
      send.call(this, body)
      return
    }
    if (body.type !== '') this.setRequestHeader('content-type', body.type)
    void body.arrayBuffer().then((bytes) => {
      // It may have been aborted meanwhile.
      if (this.readyState === XMLHttpRequest.OPENED) send.call(this, bytes)
    })
  }
}
