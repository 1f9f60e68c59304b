// Who may import whom. Deny by default: a folder that no rule names may import nothing of ours outside itself.

/** What everything that is drawn stands on. */
const parts = ['host', 'figures', 'export', 'words', 'ui', 'theme'].map((part) => `src-renderer/${part}`)

/** One row a folder: what of ours it may import besides itself, and why no more. */
const law = [
  { folder: 'src-shared', may: [], because: 'it runs anywhere, so it stands on nothing of ours' },
  { folder: 'src-preload', may: ['src-shared'], because: 'it hands one port over and never grows' },
  {
    folder: 'src-main/database',
    may: ['src-main/policies', 'src-shared'],
    because: 'it knows the server, not who asks or what is shown',
  },
  {
    folder: 'src-main/files',
    may: ['src-main/database', 'src-shared'],
    because: 'it reads and writes files of this PC, whoever asks for them',
  },
  {
    folder: 'src-main/anchors',
    may: ['src-main/database', 'src-shared'],
    because: 'it seals histories outside the database, with or without a window',
  },
  {
    folder: 'src-main/policies',
    may: ['src-shared'],
    because: 'what IT has fixed is known before anything else of the program is',
  },
  {
    folder: 'src-main/updates',
    may: ['src-main/database', 'src-shared'],
    because: 'it judges, fetches and installs releases, with or without Electron',
  },
  {
    folder: 'src-main/log',
    may: [],
    because: 'what goes wrong is written down alike, whoever writes it, and without people',
  },
  {
    folder: 'src-main/embedded-postgres',
    may: [],
    because: 'it runs a server and knows nothing of what is kept there',
  },
  {
    folder: 'src-main/areas',
    may: ['src-main/database', 'src-main/files', 'src-main/anchors', 'src-main/policies', 'src-shared'],
    because: 'procedures ask the database, read and write files, and know no window',
  },
  {
    folder: 'src-main/ports',
    may: ['src-main/areas', 'src-main/log', 'src-shared'],
    because: 'a port carries procedures and holds no rule',
  },
  {
    folder: 'src-main/shell',
    may: ['src-main/ports', 'src-main/updates', 'src-main/log', 'src-shared'],
    because: 'the shell is Electron alone; the program does without it',
  },
  {
    folder: 'src-main/gateway',
    may: ['src-main/database', 'src-main/log', 'src-shared'],
    because: 'it stands between the channels and the database, without a window',
  },
  {
    folder: 'src-main/citizens-phone',
    may: ['src-shared'],
    because: 'it plays the channels, and knows of the gateway no more than they do',
  },
  {
    folder: 'src-main/sample',
    may: ['src-main/embedded-postgres', 'src-main/database', 'src-shared'],
    because: 'the sample is data on a server like any other',
  },
  {
    folder: 'src-main/start',
    may: [
      ...['src-main/sample', 'src-main/citizens-phone', 'src-main/embedded-postgres', 'src-main/database'],
      ...['src-main/log', 'src-shared'],
    ],
    because: 'it brings a server up and opens a host as a process of its own',
  },
  {
    folder: 'src-main/setup',
    may: ['src-main/start', 'src-main/embedded-postgres', 'src-main/database', 'src-main/files', 'src-shared'],
    because: 'it brings a server up and furnishes a house by the commands that the program has',
  },
  {
    folder: 'src-main/backup',
    may: ['src-main/embedded-postgres', 'src-main/anchors', 'src-main/database', 'src-shared'],
    because: 'it starts a copy beside the server and verifies it as the live one is',
  },
  {
    folder: 'src-main/gateway/channels',
    may: ['src-main/gateway', 'src-shared'],
    because: 'a channel knows its provider and never the database',
  },
  { folder: 'src-renderer/words', may: ['src-shared'], because: 'what is written is told in words, whatever shows it' },
  { folder: 'src-renderer/ui', may: ['src-renderer/words', 'src-shared'], because: 'keys and places know no data' },
  { folder: 'src-renderer/theme', may: [], because: 'tokens only' },
  {
    folder: 'src-renderer/host',
    may: ['src-renderer/words', 'src-shared'],
    because: 'the one way to the host and the one cache know no screen',
  },
  {
    folder: 'src-renderer/figures',
    may: ['src-renderer/host', 'src-renderer/words', 'src-shared'],
    because: 'a figure is the same on every screen',
  },
  {
    folder: 'src-renderer/export',
    may: ['src-renderer/figures', 'src-renderer/host', 'src-renderer/words', 'src-shared'],
    because: 'what leaves the program is told, not drawn',
  },
  {
    folder: 'src-renderer/setup',
    may: ['src-renderer/host', 'src-renderer/theme', 'src-shared'],
    because: 'the window of setup is a page of its own, where nobody is signed in',
  },
  {
    folder: 'src-renderer/components',
    may: [...parts, 'src-shared'],
    because: 'a component serves every screen and knows none',
  },
  {
    folder: 'src-renderer/grid',
    may: ['src-renderer/components', ...parts, 'src-shared'],
    because: 'the one grid serves every screen and knows none',
  },
  {
    folder: 'src-renderer/request',
    may: ['src-renderer/grid', 'src-renderer/components', ...parts, 'src-shared'],
    because: 'a request is shown and acted on alike beside every list',
  },
  {
    folder: 'src-renderer/screens',
    may: ['src-renderer/request', 'src-renderer/grid', 'src-renderer/components', ...parts, 'src-shared'],
    because: 'a screen is a query and a toolbar; the app puts screens together',
  },
  {
    folder: 'src-renderer/app',
    may: [
      ...['src-renderer/screens', 'src-renderer/request', 'src-renderer/grid', 'src-renderer/components'],
      ...[...parts, 'src-shared'],
    ],
    because: 'the frame puts screens together; nothing imports the frame',
  },
]

const forbidden = law.map(({ folder, may, because }) => ({
  name: `${folder.replaceAll('/', '-')}-imports-little`,
  comment: `${folder} may import ${may.join(', ') || 'nothing of ours'}: ${because}.`,
  severity: 'error',
  from: { path: `^${folder}/` },
  to: { path: '^(src-|tests/|bench/)', pathNot: [folder, ...may].map((allowed) => `^${allowed}/`) },
}))

export default {
  forbidden: [
    ...forbidden,
    {
      name: 'a-screen-imports-no-other',
      comment: 'A screen can be read, changed and thrown away alone, its types included.',
      severity: 'error',
      from: { path: '^src-renderer/screens/([^/]+)/' },
      to: { path: '^src-renderer/screens/', pathNot: '^src-renderer/screens/$1/' },
    },
    {
      name: 'a-host-area-imports-no-other',
      comment: 'What several areas of the host need stands in the database or files folder, or beside the areas.',
      severity: 'error',
      from: { path: '^src-main/areas/([^/]+)/' },
      to: {
        path: '^src-main/areas/[^/]+/',
        pathNot: '^src-main/areas/$1/',
      },
    },
    {
      name: 'only-the-host-asks',
      comment: 'Whoever asks past host/queries.ts and host/calls.ts is not heard by the feed.',
      severity: 'error',
      from: { path: '^src-renderer/', pathNot: '^src-renderer/host/' },
      to: { path: '^src-renderer/host/(client|query-client)\\.ts$|^(node_modules/)?(@tanstack/|@orpc/)' },
    },
    {
      name: 'no-folder-without-a-law',
      comment: 'Deny by default: a new folder imports nothing of ours until it has its row above.',
      severity: 'error',
      from: {
        path: '^src-',
        pathNot: [
          ...law.map(({ folder }) => `^${folder}/`),
          // The composition roots put the parts together.
          '^src-main/(electron|browser|start|setup|migrate|import|enrol|anchor|verify|prove-backup|health|gateway|fill-sample)\\.ts$',
          '^src-renderer/main\\.tsx$',
        ],
      },
      to: { path: '^(src-|tests/|bench/)' },
    },
    {
      name: 'only-the-shell-knows-electron',
      comment: 'The browser host is the same program without Electron.',
      severity: 'error',
      from: { path: '^src-', pathNot: ['^src-main/shell/', '^src-main/electron\\.ts$', '^src-preload/'] },
      to: { path: '^(node_modules/)?electron(/|$)' },
    },
    {
      name: 'only-updates-knows-the-updater',
      comment:
        'Left open as it comes, it takes what nobody signed; it works without Electron, so tests drive the real one.',
      severity: 'error',
      from: { path: '^src-', pathNot: '^src-main/updates/' },
      to: { path: '^(node_modules/)?electron-updater(/|$)' },
    },
    {
      name: 'the-window-knows-no-node',
      comment: 'The window runs in a sandbox.',
      severity: 'error',
      from: { path: '^src-(renderer|shared|preload)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-product-code-imports-tests',
      comment: 'Tests know the product, never the other way round.',
      severity: 'error',
      from: { path: '^src-' },
      to: { path: '^(tests|bench)/' },
    },
    {
      name: 'no-circles',
      comment: 'Modules in a circle can only be understood together.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'nothing-unresolvable',
      comment: 'An import that cannot be resolved escapes every rule above.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.css', '.json'],
    },
  },
}
