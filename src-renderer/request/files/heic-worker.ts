// Decodes one HEIC picture: a second of work and three megabytes of code, so neither is the window's. The library is
// plain JavaScript, which our content policy runs as it is; its other build would need 'wasm-unsafe-eval'.
import makeLibheif from 'libheif-js/libheif/libheif.js'

/** What the library adds to its module, and its types do not tell. */
interface Heif {
  HeifDecoder: new () => { decode: (bytes: Uint8Array) => HeifPicture[] }
}
interface HeifPicture {
  get_width: () => number
  get_height: () => number
  display: (target: ImageData, onDone: (drawn: ImageData | null) => void) => void
}

addEventListener('message', ({ data }: MessageEvent<Uint8Array>) => {
  try {
    const { HeifDecoder } = makeLibheif() as unknown as Heif
    const [picture] = new HeifDecoder().decode(data)
    if (picture === undefined) throw new Error('no picture in it')
    picture.display(new ImageData(picture.get_width(), picture.get_height()), (drawn) => postMessage(drawn))
  } catch {
    postMessage(null)
  }
})
