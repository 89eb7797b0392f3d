import { spawn, type ChildProcess } from 'node:child_process';

/**
 * Reads "add PID SIGNAL", "drop PID" and "remove FOLDER" lines. At the end of its input, which comes
 * however its owner ends, it stops what is still listed (gently, after five seconds by force) and
 * removes the folders.
 */
const SCRIPT = `
list=
folders=
alive() {
  kill -0 "$1" 2>/dev/null || return 1
  stat=
  [ -r "/proc/$1/stat" ] && read -r stat <"/proc/$1/stat"
  case $stat in *') Z '*) return 1 ;; esac
  return 0
}
while read -r verb subject signal; do
  case $verb in
    add) list="$list $subject:$signal" ;;
    drop)
      kept=
      for entry in $list; do [ "\${entry%%:*}" = "$subject" ] || kept="$kept $entry"; done
      list=$kept ;;
    remove) folders="$folders
$subject" ;;
  esac
done
for entry in $list; do kill -"\${entry#*:}" "\${entry%%:*}" 2>/dev/null; done
turns=0
while [ $turns -lt 50 ]; do
  left=
  for entry in $list; do alive "\${entry%%:*}" && left=1; done
  [ -z "$left" ] && break
  sleep 0.1
  turns=$((turns + 1))
done
for entry in $list; do kill -9 "\${entry%%:*}" 2>/dev/null; done
printf '%s\\n' "$folders" | while read -r folder; do [ -n "$folder" ] && rm -rf -- "$folder"; done
exit 0
`;

/**
 * A small shell in a session of its own that outlives its owner just long enough to stop the owner's
 * children: the owner may be killed without a chance to do it itself.
 */
export class Guard {
  private readonly shell: ChildProcess;

  constructor() {
    this.shell = spawn('/bin/sh', ['-c', 'eval "$GUARD"', 'bangvang-guard'], {
      cwd: '/',
      env: { PATH: process.env['PATH'], GUARD: SCRIPT },
      detached: true,
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    this.shell.on('error', () => undefined);
    this.shell.stdin?.on('error', () => undefined);
    this.shell.unref();
  }

  /** From now on the process gets `signal` (and then SIGKILL) when the owner is gone. */
  add(pid: number, signal: 'TERM' | 'INT' | 'KILL' = 'TERM'): void {
    this.tell(`add ${pid} ${signal}`);
  }

  /** The process has ended; its number may soon belong to another. */
  drop(pid: number): void {
    this.tell(`drop ${pid}`);
  }

  /** The folder is temporary and goes when the owner is gone. Its path has no line break. */
  removeAtEnd(folder: string): void {
    this.tell(`remove ${folder}`);
  }

  private tell(line: string): void {
    this.shell.stdin?.write(`${line}\n`);
  }
}
