import { ApiProblem, call } from '../api/client';
import type { Answers, Submitted } from '../api/types';
import { retryDelay } from './saver';

/** How handing in stands. */
export interface SubmitState {
  kind: 'idle' | 'sending' | 'waiting' | 'refused';
  problem: ApiProblem | null;
}

export const IDLE: SubmitState = { kind: 'idle', problem: null };

interface Handover {
  attemptId: string;
  answers: () => { answers: Answers; prediction: number | null };
  tell: (state: SubmitState) => void;
  signal: AbortSignal;
}

/**
 * Hands an attempt in and does not give up while the cause may pass: repeating is harmless, the
 * server answers a second submission with the receipt of the first.
 * @returns what the server answered; 'closed' when the clock was faster; null when it refused
 */
export async function handIn(handover: Handover): Promise<Submitted | 'closed' | null> {
  const { attemptId, answers, tell, signal } = handover;
  tell({ kind: 'sending', problem: null });
  for (let failures = 1; !signal.aborted; failures += 1) {
    try {
      return await call<Submitted>('POST', `/api/attempts/${attemptId}/submission`, {
        body: answers(),
      });
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      if (error.code === 'ATTEMPT_EXPIRED') return 'closed';
      if (!error.passing) {
        tell({ kind: 'refused', problem: error });
        return null;
      }
      tell({ kind: 'waiting', problem: error });
      await pause(retryDelay(failures, error.retryAfterMs, Math.random()), signal);
    }
  }
  return null;
}

/** Waits; sooner over when the network comes back or nobody waits any more. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const over = (): void => {
      clearTimeout(timer);
      window.removeEventListener('online', over);
      signal.removeEventListener('abort', over);
      resolve();
    };
    const timer = setTimeout(over, ms);
    window.addEventListener('online', over);
    signal.addEventListener('abort', over);
  });
}
