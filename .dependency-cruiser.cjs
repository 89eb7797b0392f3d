/** The arrows of ARCHITECTURE.md, kept by a machine. */
const base = ['contracts', 'platform', 'database'];
const arrows = {
  contracts: [],
  platform: ['contracts'],
  database: ['contracts', 'platform'],
  live: ['contracts', 'platform'],
  identity: base,
  units: [...base, 'identity'],
  questions: [...base, 'identity'],
  rulebook: ['contracts', 'platform'],
  documents: ['contracts', 'platform'],
  media: ['contracts', 'platform'],
  similarity: ['contracts', 'platform'],
  agreement: ['contracts', 'platform'],
  contests: [...base, 'rulebook', 'identity', 'units', 'questions'],
  participants: [...base, 'identity', 'units', 'contests'],
  attempts: [...base, 'identity', 'questions', 'contests', 'participants'],
  leaderboard: [...base, 'identity', 'units', 'contests', 'participants', 'attempts'],
  essays: [
    ...base,
    ...['rulebook', 'media', 'similarity', 'documents'],
    ...['identity', 'units', 'contests', 'participants'],
  ],
  judging: [
    ...base,
    ...['rulebook', 'agreement', 'media', 'documents'],
    ...['identity', 'units', 'contests', 'essays'],
  ],
  results: [
    ...base,
    ...['rulebook', 'documents', 'identity', 'units', 'questions'],
    ...['contests', 'participants', 'attempts', 'essays', 'judging', 'agreement'],
  ],
  reporting: [
    ...base,
    ...['rulebook', 'documents', 'identity', 'units', 'questions'],
    ...['contests', 'participants', 'attempts', 'leaderboard', 'essays', 'judging', 'results'],
  ],
};

const libRules = Object.entries(arrows).map(([lib, allowed]) => ({
  name: `arrows-of-${lib}`,
  severity: 'error',
  from: { path: `^libs/${lib}/`, pathNot: '\\.spec\\.ts$' },
  to: {
    path: '^libs/',
    pathNot: [`^libs/${lib}/`, ...allowed.map((to) => `^libs/${to}/index\\.ts$`)],
  },
}));

module.exports = {
  forbidden: [
    ...libRules,
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'libs-never-import-apps',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^apps/' },
    },
    {
      name: 'front-door-only',
      severity: 'error',
      from: { path: '^apps/(api|live|worker|cli)/' },
      to: { path: '^libs/', pathNot: '^libs/[a-z]+/index\\.ts$' },
    },
    {
      name: 'rules-are-pure',
      severity: 'error',
      from: {
        path: '(\\.rules\\.ts$|/rules/[^/]+\\.ts$|^libs/rulebook/)',
        pathNot: '\\.spec\\.ts$',
      },
      to: {
        path: '^(typeorm|pg|redis|socket\\.io|fastify)|node_modules/(typeorm|pg|redis|socket\\.io|fastify|undici)/|\\.(service|repository|controller|worker|module|entity)\\.ts$|^libs/database/',
      },
    },
    {
      name: 'live-reaches-no-sql',
      severity: 'error',
      from: { path: '^(apps/live|libs/live)/', pathNot: '\\.spec\\.ts$' },
      to: { path: '(^libs/database/|node_modules/(typeorm|pg)/)', reachable: true },
    },
    {
      name: 'web-sees-contracts-only',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^(libs|apps)/', pathNot: '^(libs/contracts/|apps/web/)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^dist/|^\\.data/)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
  },
};
