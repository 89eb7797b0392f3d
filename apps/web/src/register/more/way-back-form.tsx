import { call } from '../../api/client';
import { mePath, rememberMe } from '../../api/queries';
import { put } from '../../api/query';
import type { ContestDetail, FieldName, Participant, UniquenessKey } from '../../api/types';
import { Trouble } from '../../design/page';
import { useWords } from '../../i18n/format';
import { useSay } from '../../staff/kit/words';
import { TextField } from '../fields';
import { PersonFields, personOf } from '../person-fields';
import { missingIn } from '../missing';
import { useSending } from '../use-sending';

const WORDS = {
  code: ['Mã dự thi', 'Entry code'],
  codeHint: ['Mã đã nhận khi đăng ký.', 'The code that you got when you registered.'],
  enter: ['Vào lại', 'Come back in'],
  lost: [
    'Quên mã dự thi? Hãy liên hệ ban tổ chức để được cấp mã mới.',
    'Lost the entry code? The organisers can give you a new one.',
  ],
} as const;

const FIELDS_OF: Record<UniquenessKey, readonly FieldName[]> = {
  phone: ['phone'],
  email: ['email'],
  personalId: ['personalId'],
  nameBirthUnit: ['fullName', 'birthDate', 'unit'],
};

/** Back in with what tells people apart and the code that registration gave. */
export function WayBackForm({ contest }: { contest: ContestDetail }) {
  const { t } = useWords();
  const say = useSay(WORDS);
  const only = contest.registration.uniqueness.flatMap((key) => FIELDS_OF[key]);
  const { form, busy, problem, wrong, submit, corrected } = useSending(
    (element) => {
      const missing = missingIn(contest, element, t, only);
      if (!('recoveryCode' in personOf(element))) missing.set('recoveryCode', t('form.missing'));
      return missing;
    },
    async (element) => {
      const path = `/api/contests/${contest.slug}/sessions`;
      const body = personOf(element);
      const { participant } = await call<{ participant: Participant }>('POST', path, { body });
      rememberMe(contest.slug);
      put(mePath(contest.slug), participant);
    },
  );
  return (
    <form ref={form} onSubmit={submit} onInput={corrected} noValidate className="form">
      <PersonFields contest={contest} only={only} wrong={wrong} />
      <TextField
        name="recoveryCode"
        label={say('code')}
        hint={say('codeHint')}
        wrong={wrong}
        autoComplete="off"
        maxLength={30}
      />
      {problem && <Trouble error={problem} />}
      <button className="btn" aria-disabled={busy}>
        {busy ? t('form.sending') : say('enter')}
      </button>
      <p className="dim small">{say('lost')}</p>
    </form>
  );
}
