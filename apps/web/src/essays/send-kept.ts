import { ApiProblem, get } from '../api/client';
import { births, unsentOf } from './device';
import { DraftDesk } from './draft-desk';
import { draftPath } from './paths';
import type { Draft, MyEntries } from './types';

/**
 * Sends what this device kept of somebody's works while there was no network. What cannot be sent
 * stays, and its page says why. @returns whether the server learned of anything
 */
export async function sendKept(slug: string, { participantId, entries }: MyEntries) {
  let sent = false;
  for (const { id } of births(slug, participantId)) {
    const desk = DraftDesk.begun(id);
    await desk?.flush();
    sent ||= desk?.snapshot().id !== null;
  }
  for (const { id, editable } of entries) {
    if (!editable || !unsentOf(id)) continue;
    const draft = await get<Draft>(draftPath(id)).catch((error: unknown) => {
      if (error instanceof ApiProblem) return null;
      throw error;
    });
    const version = draft && (await DraftDesk.of({ slug, owner: participantId }, draft).flush());
    sent ||= version !== null;
  }
  return sent;
}
