import { Button } from '@mantine/core';
import { useState } from 'react';
import { refresh } from '../../api/query';
import { useWords } from '../../i18n/format';
import { change, type Schemas } from '../kit/api';
import { Confirm } from '../kit/confirm';
import { Empty } from '../kit/states';
import { useSay } from '../kit/words';
import { useScope, type Template } from './api';
import { Sheet } from './certificate-sheet';
import { PURPOSE_WORDS } from './certificate-words';

const WORDS = {
  begin: ['Mẫu mới', 'New template'],
  none: ['Chưa có mẫu nào', 'No templates yet'],
  noneHint: [
    'Bắt đầu từ một mẫu có sẵn, rồi sửa chữ, biểu trưng và chữ ký.',
    'Begin with one of these, then change its words, emblem and signature.',
  ],
  version: ['thiết kế thứ {n}', 'design {n}'],
  edit: ['Sửa', 'Edit'],
  remove: ['Bỏ mẫu', 'Take away'],
  sure: [
    'Bỏ mẫu “{name}”? Giấy đã cấp theo mẫu này vẫn giữ nguyên và vẫn tra được.',
    'Take the template “{name}” away? What was issued by it stays as it is and can still be checked.',
  ],
} as const;

interface TemplateListProps {
  answer: Schemas['TemplateListDto'];
  path: string;
  edit: (start: Template | Schemas['UsualDesignDto']) => void;
}

/** Templates as they look, and designs to begin with. */
export function TemplateList({ answer: { templates, usual }, path, edit }: TemplateListProps) {
  const say = useSay(WORDS);
  const purpose = useSay(PURPOSE_WORDS);
  const { f } = useWords();
  const { contest } = useScope();
  const [leaving, leave] = useState<Template | null>(null);
  return (
    <>
      {templates.length === 0 ? (
        <Empty title={say('none')}>
          <p>{say('noneHint')}</p>
        </Empty>
      ) : (
        <ul className="rs-sheets">
          {templates.map((template) => (
            <li key={template.id}>
              <Sheet design={template.design} purpose={template.purpose} contest={contest.title} />
              <h3>{template.name}</h3>
              <p className="dim small">
                {purpose(template.purpose)} · {say('version', { n: f.number(template.version) })}
              </p>
              <div className="st-actions">
                <Button
                  variant="default"
                  onClick={() => edit(template)}
                  aria-label={`${say('edit')}: ${template.name}`}
                >
                  {say('edit')}
                </Button>
                <Button
                  variant="default"
                  onClick={() => leave(template)}
                  aria-label={`${say('remove')}: ${template.name}`}
                >
                  {say('remove')}
                </Button>
              </div>
            </li>
          ))}
        </ul>
      )}
      <h2 className="rs-sub">{say('begin')}</h2>
      <div className="st-actions">
        {usual.map((one) => (
          <Button key={one.purpose} variant="default" onClick={() => edit(one)}>
            {purpose(one.purpose)}
          </Button>
        ))}
      </div>
      {leaving && (
        <Confirm
          title={say('remove')}
          verb={say('remove')}
          act={async () => {
            await change('DELETE', `${path}/${leaving.id}`);
            refresh(path);
          }}
          close={() => leave(null)}
        >
          <p>{say('sure', { name: leaving.name })}</p>
        </Confirm>
      )}
    </>
  );
}
