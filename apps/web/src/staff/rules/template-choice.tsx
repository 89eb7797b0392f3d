import { Button, Modal } from '@mantine/core';
import { useEither, useSay } from '../kit/words';
import type { Template } from './template';

const WORDS = {
  title: ['Mẫu thể lệ', 'Templates'],
  hint: [
    'Mẫu điền vào bản đang sửa; bạn xem, sửa rồi mới lưu.',
    'A template fills in the draft; look at it and change it before you save.',
  ],
  apply: ['Dùng mẫu này', 'Use this one'],
} as const;

interface TemplateChoiceProps<T> {
  templates: Template<T>[];
  apply: (template: Template<T>) => void;
  close: () => void;
}

/** Rules as contests have had them, to begin with. */
export function TemplateChoice<T>({ templates, apply, close }: TemplateChoiceProps<T>) {
  const say = useSay(WORDS);
  const either = useEither();
  return (
    <Modal opened onClose={close} title={say('title')} size="lg" centered>
      <p className="dim small">{say('hint')}</p>
      <ul className="ru-templates">
        {templates.map((template) => (
          <li key={template.id}>
            <h3>{either(...template.name)}</h3>
            <ul className="st-errors">
              {template.sets.map((one) => (
                <li key={one[0]}>{either(...one)}</li>
              ))}
            </ul>
            <Button
              variant="default"
              aria-label={`${say('apply')}: ${either(...template.name)}`}
              onClick={() => {
                apply(template);
                close();
              }}
            >
              {say('apply')}
            </Button>
          </li>
        ))}
      </ul>
    </Modal>
  );
}
