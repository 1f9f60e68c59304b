// Who may import whom. Deny by default: a folder that no rule names may import nothing of ours outside itself.

/** One row a folder: what of ours it may import besides itself, and why no more. */
const law = [
  { folder: 'src-shared', may: [], because: 'it runs anywhere, so it stands on nothing of ours' },
  { folder: 'src-preload', may: ['src-shared'], because: 'it hands one port over and never grows' },
  { folder: 'src-main/database', may: ['src-shared'], because: 'it knows the server, not who asks or what is shown' },
  {
    folder: 'src-main/areas',
    may: ['src-main/database', 'src-shared'],
    because: 'procedures ask the database and nobody else',
  },
  {
    folder: 'src-main/ports',
    may: ['src-main/areas', 'src-shared'],
    because: 'a port carries procedures and holds no rule',
  },
  {
    folder: 'src-main/shell',
    may: ['src-main/ports', 'src-shared'],
    because: 'the shell is Electron alone; the program does without it',
  },
  {
    folder: 'src-main/sample',
    may: ['src-main/database', 'src-shared'],
    because: 'the sample is data on a server like any other',
  },
  {
    folder: 'src-main/start',
    may: ['src-main/sample', 'src-main/database', 'src-shared'],
    because: 'it brings a server up and opens a host as a process of its own',
  },
  { folder: 'src-renderer/lib', may: ['src-shared'], because: 'what every screen stands on knows no screen' },
  { folder: 'src-renderer/theme', may: [], because: 'tokens only' },
  {
    folder: 'src-renderer/components',
    may: ['src-renderer/lib', 'src-renderer/theme', 'src-shared'],
    because: 'a component serves every area and knows none',
  },
  {
    folder: 'src-renderer/grid',
    may: ['src-renderer/components', 'src-renderer/lib', 'src-renderer/theme', 'src-shared'],
    because: 'the one grid serves every area and knows none',
  },
  {
    folder: 'src-renderer/app',
    may: [
      'src-renderer/areas',
      'src-renderer/grid',
      'src-renderer/components',
      'src-renderer/lib',
      'src-renderer/theme',
      'src-shared',
    ],
    because: 'the frame puts areas together; nothing imports the frame',
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
      name: 'an-area-imports-no-other',
      comment: 'An area of the screens can be read, changed and thrown away alone; the app puts areas together.',
      severity: 'error',
      from: { path: '^src-renderer/areas/([^/]+)/' },
      to: {
        path: '^(src-|tests/|bench/)',
        pathNot: ['^src-renderer/areas/$1/', '^src-renderer/(grid|components|lib|theme)/', '^src-shared/'],
      },
    },
    {
      name: 'no-folder-without-a-law',
      comment: 'Deny by default: a new folder imports nothing of ours until it has its row above.',
      severity: 'error',
      from: {
        path: '^src-',
        pathNot: [
          ...law.map(({ folder }) => `^${folder}/`),
          '^src-renderer/areas/',
          // The composition roots put the parts together.
          '^src-main/(electron|browser|start|migrate|import|anchor|verify|fill-sample)\\.ts$',
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
      to: { path: '^(node_modules/)?electron(-updater)?(/|$)' },
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
