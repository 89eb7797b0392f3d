import { useState } from 'react';
import { contestPath, useStaff, type Schemas } from '../kit/api';
import { Chips } from '../kit/chips';
import { Loaded } from '../kit/states';
import { useSay } from '../kit/words';
import { useScope } from './api';
import { Batches } from './certificate-batches';
import { Designer } from './certificate-designer';
import { OutdatedCertificates } from './certificate-outdated';
import { Register } from './certificate-register';
import { TemplateList } from './certificate-templates';

const WORDS = {
  parts: ['Giấy chứng nhận', 'Certificates'],
  templates: ['Mẫu', 'Templates'],
  batches: ['Cấp và in', 'Issue and print'],
  register: ['Sổ đã cấp', 'Register'],
} as const;

const PARTS = ['templates', 'batches', 'register'] as const;

/** Certificates of a contest: how they look, issuing and printing, the register. */
export default function Certificates() {
  const say = useSay(WORDS);
  const { contest } = useScope();
  const [part, show] = useState<(typeof PARTS)[number]>('templates');
  const path = `${contestPath(contest.id)}/certificate-templates`;
  const query = useStaff<Schemas['TemplateListDto']>(path);
  const [turns, turn] = useState(0);
  const [editing, edit] = useState<Schemas['TemplateDto'] | Schemas['UsualDesignDto'] | null>(null);
  return (
    <Loaded query={query} heights={[3, 20]}>
      {(answer) =>
        editing ? (
          <Designer start={editing} path={path} close={() => edit(null)} />
        ) : (
          <>
            <Chips
              label={say('parts')}
              chips={PARTS.map((one) => [one, say(one)])}
              value={part}
              choose={show}
            />
            <OutdatedCertificates revoked={() => turn((revoked) => revoked + 1)} />
            {part === 'templates' && <TemplateList {...{ answer, path, edit }} />}
            {part === 'batches' && <Batches templates={answer.templates} />}
            {part === 'register' && <Register key={turns} />}
          </>
        )
      }
    </Loaded>
  );
}
