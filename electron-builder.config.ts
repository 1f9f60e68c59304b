// What a package of the desktop program is. `npm run package` reads it and says what to build; docs/it/packages.md tells how.
import type { Configuration } from 'electron-builder'

/** What is loaded from node_modules when the program runs; the rest of it was bundled or is for building. */
export interface Contents {
  /** Folders of packages, below the project. */
  packages: readonly string[]
  /** Who signs, as it stands in the certificate; the updater takes installers of nobody else. */
  publisher?: string | undefined
  /** An unpacked Electron or its zip, where it is not to be fetched. */
  electron?: string | undefined
  /** An MSI is replaced by what brought it: the program knows by this and does not update itself. */
  isMsi?: boolean | undefined
}

const notCode = [
  '!**/*.{map,ts,mts,cts,md,markdown,flow,yml,yaml,cc,gyp}',
  '!**/prebuilds/{win32-ia32,win32-arm64}/**',
  '!**/{test,tests,__tests__,example,examples,docs,.github}/**',
]

/** How the packaged program is closed against whoever can start it with arguments or change its files (docs/it/packages.md). */
export const fuses = {
  runAsNode: false,
  enableCookieEncryption: true,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
} as const

export function packageOfDesktop({ packages, publisher, electron, isMsi }: Contents): Configuration {
  return {
    // Installations are known by it, and by the upgrade code below: neither ever changes.
    appId: 'tr.zimmet.desktop',
    productName: 'Zimmet',
    copyright: 'Zimmet',
    directories: { output: 'dist', buildResources: 'build' },
    // Native modules alone lie outside: what is outside is covered by no hash.
    asar: { smartUnpack: false },
    asarUnpack: ['**/*.node'],
    compression: 'normal',
    // Packages stand in `files` by name. Answered false, electron-builder neither rebuilds them nor takes all that package.json names.
    beforeBuild: async () => await Promise.resolve(false),
    electronLanguages: ['tr', 'en-US'],
    electronFuses: fuses,
    ...(electron === undefined ? {} : { electronDist: electron }),
    files: [
      'package.json',
      'out/{main,preload,renderer}/**',
      '!**/*.map',
      '!out/main/browser*',
      // What setup brings to a server (decision 046).
      'migrations/{tables,code,first-rows,served}/**/*.{sql,json}',
      'migrations/sealed.json',
      'src-main/database/prepare-server.sql',
      ...packages.map((folder) => ({ from: folder, to: folder, filter: ['**/*', '!node_modules/**', ...notCode] })),
    ],
    extraFiles: [{ from: 'out/THIRD-PARTY-NOTICES.txt', to: 'THIRD-PARTY-NOTICES.txt' }],
    extraResources: isMsi === true ? [{ from: 'build/install-kind', to: 'install-kind' }] : [],
    protocols: [{ name: 'Zimmet', schemes: ['zimmet'] }],
    // Where updates come from is IT's setting; the file app-update.yml has to be there, for it tells whose signature counts.
    publish: { provider: 'generic', url: 'http://localhost/' },
    win: {
      icon: 'build/icon.ico',
      // electron-builder's own names for 64 bit: Türkiye's office PCs run Windows 10 or 11.
      target: [],
      verifyUpdateCodeSignature: true,
      ...(publisher === undefined ? {} : { signtoolOptions: { publisherName: publisher } }),
    },
    nsis: {
      artifactName: 'Zimmet-Setup-${version}.${ext}',
      oneClick: false,
      perMachine: false,
      allowElevation: true,
      allowToChangeInstallationDirectory: false,
      // Turkish first: it is also what a silent installation speaks.
      installerLanguages: ['tr_TR', 'en_US'],
      language: '1055',
      include: 'build/installer.nsh',
      deleteAppDataOnUninstall: false,
      differentialPackage: false,
    },
    msi: {
      artifactName: 'Zimmet-${version}.${ext}',
      upgradeCode: '{8E1F6D0B-3C5A-4E0E-9C0B-6D8B8A1E7F52}',
      perMachine: true,
      oneClick: true,
      runAfterFinish: false,
    },
    linux: { icon: 'build/icons', category: 'Office', executableName: 'zimmet', maintainer: 'Zimmet' },
    appImage: { artifactName: 'Zimmet-${version}.${ext}' },
    // The older one wants libfuse2, which Debian and Pardus no longer bring, and starts the program without its sandbox.
    toolsets: { appimage: '1.0.3' },
  }
}
