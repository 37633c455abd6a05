import { spawn, type ChildProcess } from 'node:child_process';
import type { Socket } from 'node:net';

/**
 * Ends a child that knows nothing of us when this process dies without having done so (SIGKILL): the pipe to a small shell then closes,
 * and it sends the signal. The shell goes when the child does. On Windows, which has none, the child is left over.
 */
export function endWithThisProcess(child: ChildProcess, signal: 'INT' | 'TERM' | 'KILL'): void {
  if (process.platform === 'win32' || child.pid === undefined) return;
  const shell = spawn('/bin/sh', ['-c', 'cat >/dev/null; kill -"$2" "$1"', 'shangliang-watchdog', String(child.pid), signal], {
    // A group of its own, or Ctrl-C would end it first.
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    cwd: '/',
  });
  shell.unref();
  (shell.stdin as Socket).unref();
  child.once('exit', () => shell.kill('SIGKILL'));
}
