import { lazy, Suspense, useState } from 'react';
import { GUARDIAN } from '@bangvang/contracts';
import { call } from '../api/client';
import { mePath, rememberMe } from '../api/queries';
import { put } from '../api/query';
import type { ContestDetail, Registered } from '../api/types';
import { Trouble } from '../design/page';
import { useWords } from '../i18n/format';
import { readStored, removeStored, writeStored } from '../storage';
import { Consents, consentsOf } from './consents';
import { DivisionField, PersonFields, personOf } from './person-fields';
import { missingIn } from './missing';
import { useSending } from './use-sending';

const MoreFields = lazy(async () => ({ default: (await import('../more')).MoreFields }));

interface RegisterFormProps {
  contest: ContestDetail;
  /** Takes the entry code before the person becomes known to the page. */
  keep: (code: string) => void;
  goBack: () => void;
}

/** The registration form; hints come from here, judgement from the server. */
export function RegisterForm({ contest, keep, goBack }: RegisterFormProps) {
  const { t } = useWords();
  const kept = `bv:once:${contest.slug}`;
  const [idempotencyKey] = useState(() => requestKey(kept));
  const { form, busy, problem, wrong, submit, corrected } = useSending(
    (element) => missingIn(contest, element, t),
    async (element) => {
      const body = { ...personOf(element), consents: consentsOf(contest.consents, element) };
      const path = `/api/contests/${contest.slug}/registrations`;
      const registered = await call<Registered>('POST', path, { body, idempotencyKey });
      removeStored(kept);
      keep(registered.recoveryCode);
      rememberMe(contest.slug);
      put(mePath(contest.slug), registered.participant);
    },
  );
  const registeredBefore = problem?.code === 'ALREADY_REGISTERED';
  return (
    <form ref={form} onSubmit={submit} onInput={corrected} noValidate className="form">
      <PersonFields contest={contest} wrong={wrong} />
      <DivisionField contest={contest} wrong={wrong} />
      {asksMore(contest) && (
        <Suspense>
          <MoreFields contest={contest} wrong={wrong} />
        </Suspense>
      )}
      <Consents
        consents={contest.consents.filter(({ purpose }) => purpose !== GUARDIAN)}
        wrong={wrong}
      />
      {problem && <Trouble error={problem} />}
      {registeredBefore && (
        <button type="button" className="btn quiet" onClick={goBack}>
          {t('register.goBack')}
        </button>
      )}
      <button className="btn" aria-disabled={busy}>
        {t(busy ? 'form.sending' : 'register.send')}
      </button>
      <p className="dim small">{t('register.private')}</p>
    </form>
  );
}

/** Whether a contest asks for what only some ask for. */
function asksMore({ registration: { fields, guardianBelow } }: ContestDetail): boolean {
  const { province, occupation, inviter } = fields;
  return !!guardianBelow || [province, occupation, inviter].some((need) => need && need !== 'off');
}

/**
 * One registration, however often a shaky network makes it be sent, and although the page is loaded
 * anew: what the server took without its answer arriving gives the same entry code again.
 */
function requestKey(kept: string): string {
  const known = readStored(kept);
  if (known) return known;
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const fresh = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  writeStored(kept, fresh);
  return fresh;
}
