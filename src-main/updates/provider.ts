// The updater's way to a release: our one envelope in place of its unsigned yml.
import electronUpdater, { type ResolvedUpdateFileInfo, type UpdateInfo } from 'electron-updater'
import type { ProviderRuntimeOptions } from 'electron-updater/out/providers/Provider.js'
import { envelopeName, type Manifest, type ReleaseFile } from './manifest.ts'
import { UpdateRefused } from './refused.ts'

/** A genuine release that concerns this PC, newer or not. */
export interface Release {
  manifest: Manifest
  file: ReleaseFile
}

/** Where releases come from, and who judges them before anything of them is used. */
export interface ReleaseSource {
  /** The folder that holds the envelopes, with a slash at its end. */
  base: URL
  ring(): number
  /** Opens and judges an envelope's text. Throws UpdateRefused. */
  take(text: string): Promise<Release>
  /** The text that was kept, where the network is not to be asked. */
  kept?: string
}

type Feed = Parameters<electronUpdater.AppUpdater['setFeedURL']>[0]

/** What `setFeedURL` takes. `channel` is never set: it would allow downgrades. */
export function feedOf(source: ReleaseSource): Feed {
  return { provider: 'custom', updateProvider: EnvelopeProvider, source } as Feed
}

class EnvelopeProvider extends electronUpdater.Provider<UpdateInfo> {
  readonly #source: ReleaseSource

  constructor(options: { source: ReleaseSource }, _updater: unknown, runtime: ProviderRuntimeOptions) {
    super({ ...runtime, isUseMultipleRangeRequest: false })
    this.#source = options.source
  }

  async getLatestVersion(): Promise<UpdateInfo> {
    const { manifest, file } = await this.#source.take(this.#source.kept ?? (await this.#fetch()))
    const { sha512, size, path: url } = file
    return {
      version: manifest.version,
      releaseDate: manifest.publishedAt,
      files: [{ url, sha512, size }],
      path: url,
      sha512,
    }
  }

  resolveFiles({ files }: UpdateInfo): ResolvedUpdateFileInfo[] {
    return files.map((info) => ({ url: new URL(info.url, this.#source.base), info }))
  }

  async #fetch(): Promise<string> {
    const url = new URL(envelopeName(this.#source.ring()), this.#source.base)
    url.searchParams.set('at', Date.now().toString(36))
    const text = await this.httpRequest(url, { accept: 'application/json', 'cache-control': 'no-cache' })
    if (text === null) throw new UpdateRefused('not_genuine', `${url.href} is empty`)
    return text
  }
}
