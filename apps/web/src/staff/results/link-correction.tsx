import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { change, contestPath, useStaff, type Schemas } from '../kit/api';
import { Confirm } from '../kit/confirm';
import { ChoiceField } from '../kit/fields';
import { useSending } from '../kit/sending';
import { ProblemBox } from '../kit/states';
import { useSay } from '../kit/words';
import { roundTitle, stepHref, type Correction, type Scope, type StaffAppeal } from './api';
import { KIND_WORDS } from './correction-words';

const WORDS = {
  needs: [
    'Chấp nhận nhưng chưa gắn với đính chính nào.',
    'Upheld, but without its correction yet.',
  ],
  link: ['Gắn với đính chính này', 'Name this correction'],
  corrections: ['Lập đính chính mới', 'Make a new correction'],
  correction: ['Đính chính đã có', 'A correction that is there'],
  choose: ['Chọn…', 'Choose…'],
  settle: ['Không cần đính chính', 'No correction needed'],
  settleWhat: [
    'Nếu việc được giải quyết cách khác (thu hồi một quyết định, cấp lại giấy), hãy ghi đã làm gì. Việc công bố không còn bị chặn vì khiếu nại này.',
    'Where it was dealt with otherwise (a decision taken back, a certificate replaced), say what was done. This appeal then no longer stands in the way of publication.',
  ],
} as const;

interface LinkCorrectionProps {
  appeal: StaffAppeal;
  scope: Scope;
  read: () => void;
}

/** An upheld appeal leads to a correction: a new one, or one that was made for somebody else too. */
export function LinkCorrection({ appeal, scope, read }: LinkCorrectionProps) {
  const say = useSay(WORDS);
  const kinds = useSay(KIND_WORDS);
  const sending = useSending();
  const [chosen, choose] = useState('');
  const [settling, settle] = useState(false);
  const path = `${contestPath(scope.contest.id)}/corrections`;
  const { data } = useStaff<Schemas['CorrectionListDto']>(path);
  const there = data?.corrections.filter(({ state }) => state !== 'refused') ?? [];
  const title = ({ kind, person, round, proposedBy }: Correction): string =>
    [
      kinds(kind),
      person && `${person.name} (${person.no})`,
      roundTitle(scope.contest, round),
      proposedBy,
    ]
      .filter(Boolean)
      .join(' · ');
  const link = async () => {
    const body = { correctionId: chosen };
    const named = `/api/staff/appeals/${appeal.id}/correction`;
    if (await sending.run(() => change('PUT', named, body))) read();
  };
  return (
    <div className="rs-link">
      <p className="st-warn">{say('needs')}</p>
      <Link href={`${stepHref(scope, 'corrections')}${scope.round ? '&' : '?'}appeal=${appeal.id}`}>
        {say('corrections')}
      </Link>
      {there.length > 0 && (
        <>
          <ChoiceField
            label={say('correction')}
            value={chosen}
            choices={[
              ['', say('choose')] as const,
              ...there.map((one) => [one.id, title(one)] as const),
            ]}
            onChange={choose}
          />
          <Button
            variant="default"
            disabled={chosen === ''}
            loading={sending.busy}
            onClick={() => void link()}
          >
            {say('link')}
          </Button>
        </>
      )}
      <Button variant="subtle" onClick={() => settle(true)}>
        {say('settle')}
      </Button>
      {settling && (
        <Confirm
          title={say('settle')}
          verb={say('settle')}
          withReason
          act={async (otherwise) => {
            await change('PUT', `/api/staff/appeals/${appeal.id}/settlement`, { otherwise });
            read();
          }}
          close={() => settle(false)}
        >
          <p>{say('settleWhat')}</p>
        </Confirm>
      )}
      <ProblemBox error={sending.error} />
    </div>
  );
}
