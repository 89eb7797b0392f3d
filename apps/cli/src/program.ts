import { Command } from 'commander';

/** Adds one command to the program. Its code is loaded when it runs, so that the others start fast. */
export type AddCommand = (program: Command) => void;

const addUp: AddCommand = (program) =>
  program
    .command('up')
    .description('run everything on this machine until Ctrl-C')
    .option('--empty <e-mail>', 'without the demo: begin with one administrator of this address')
    .action(async (options: { empty?: string }) => (await import('./up/up.js')).up(options));

const addMigrate: AddCommand = (program) =>
  program
    .command('migrate')
    .description(
      'bring the database of DATABASE_URL, or of the running installation, to the newest schema',
    )
    .action(async () => (await import('./migrate.js')).migrate());

const addSeed: AddCommand = (program) =>
  program
    .command('seed')
    .description('put the demo contest into a database that has no contest yet')
    .action(async () => (await import('./seed/seed.js')).seed());

const addRebuild: AddCommand = (program) =>
  program
    .command('rebuild')
    .description('build boards anew from PostgreSQL, and say whether the live ones were the same')
    .argument('[rounds...]', 'ids of rounds; without any, all that are published')
    .option('--json', 'print the reports as JSON')
    .action(async (rounds: string[], options: { json?: boolean }) =>
      (await import('./rebuild.js')).rebuild(rounds, options),
    );

const addReplay: AddCommand = (program) =>
  program
    .command('replay')
    .description('compute the result of a published bundle anew and compare; needs no database')
    .argument('<file>', 'the bundle')
    .option('--unsigned', 'the bundle was written by hand: rules and facts only')
    .option('--key <file>', 'public key (PEM) by which it must be signed')
    .option('--json', 'print the result as JSON')
    .action(async (file: string, options: { unsigned?: boolean; key?: string; json?: boolean }) =>
      (await import('./replay/replay.js')).replay(file, options),
    );

const addBundleSchema: AddCommand = (program) =>
  program
    .command('bundle-schema', { hidden: true })
    .option('--works', 'of the bundle of a writing contest')
    .action(async (command: { works?: boolean }) =>
      (await import('./replay/schema.js')).bundleSchema(command),
    );

const addDoctor: AddCommand = (program) =>
  program
    .command('doctor')
    .description('check Node, servers, disk, port and the invariants of the data')
    .option('--json', 'print the findings as JSON')
    .action(async (options: { json?: boolean }) =>
      (await import('./doctor/doctor.js')).doctor(options),
    );

const addAccount: AddCommand = (program) => {
  const account = program.command('account').description('staff accounts');
  account
    .command('create')
    .description('create an account and print the password made up for it')
    .requiredOption('--email <address>', 'what the person signs in with')
    .requiredOption('--name <name>', 'how colleagues see the person')
    .option('--admin', 'may do everything, in every contest')
    .action(async (options: { email: string; name: string; admin?: boolean }) => {
      const { createAccount } = await import('./accounts.js');
      sayPassword(options.email, await createAccount(await here(), options));
    });
  account
    .command('reset-password')
    .description('print a new password for an account and end its sessions')
    .requiredOption('--email <address>', 'what the person signs in with')
    .action(async ({ email }: { email: string }) => {
      const { resetPassword } = await import('./accounts.js');
      sayPassword(email, await resetPassword(await here(), email));
    });
};

const here = async () => (await import('./context.js')).installedConfig();

const sayPassword = (email: string, password: string) =>
  process.stdout.write(`${email} signs in with ${password} (shown only now).\n`);

const addVerifySchema: AddCommand = (program) =>
  program
    .command('verify-schema', { hidden: true })
    .action(async () => (await import('./verify-schema.js')).verifySchema());

const addSimulate: AddCommand = (program) =>
  program
    .command('simulate')
    .description('play a contest against a running installation, then compare everything')
    .option('--people <n>', 'contestants', '20000')
    .option('--attempts <n>', 'attempts of all of them together', '32000')
    .option('--viewers <n>', 'sockets that watch the board', '2000')
    .option('--over <time>', 'how long they play, as 60s or 2m', '60s')
    .option('--chaos', 'kill worker, live and an api process and empty Redis while they play')
    .option('--url <url>', 'address of the installation')
    .option('--json', 'print the result as JSON')
    .action(async (options: Record<string, string | boolean | undefined>) =>
      (await import('./simulate/simulate.js')).simulate(options),
    );

const addSimulateWriting: AddCommand = (program) =>
  program
    .command('simulate-writing')
    .description('play a writing contest against a running installation, then compare everything')
    .option('--entries <n>', 'works, each by one author', '5000')
    .option('--judges <n>', 'judges; two mark each work', '60')
    .option('--url <url>', 'address of the installation')
    .option('--json', 'print the result as JSON')
    .action(async (options: Record<string, string | boolean | undefined>) =>
      (await import('./simulate-writing/simulate-writing.js')).simulateWriting(options),
    );

const addBench: AddCommand = (program) =>
  program
    .command('bench')
    .description('measure an installation made for it; takes about ten minutes')
    .option('--json', 'print the rows as JSON')
    .option('--only <parts...>', 'measure only these parts')
    .action(async (options: { json?: boolean; only?: string[] }) =>
      (await import('./bench/bench.js')).bench(options),
    );

/** Every command, in the order in which the help lists them. */
const COMMANDS: AddCommand[] = [
  addUp,
  addMigrate,
  addSeed,
  addAccount,
  addRebuild,
  addReplay,
  addDoctor,
  addVerifySchema,
  addBundleSchema,
  addSimulate,
  addSimulateWriting,
  addBench,
];

/** The program `bangvang`. */
export function buildProgram(): Command {
  const program = new Command('bangvang')
    .description('Bảng Vàng: contests people can trust')
    .showHelpAfterError();
  for (const add of COMMANDS) add(program);
  return program;
}
