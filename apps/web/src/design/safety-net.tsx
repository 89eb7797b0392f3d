import { Component, type ReactNode } from 'react';
import { useWords } from '../i18n/format';

interface SafetyNetState {
  failed: boolean;
}

/** Where a page breaks, or a part of it cannot be fetched after an update of the site: a way on. */
export class SafetyNet extends Component<{ children: ReactNode }, SafetyNetState> {
  override state: SafetyNetState = { failed: false };

  static getDerivedStateFromError(): SafetyNetState {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? <Broken /> : this.props.children;
  }
}

function Broken() {
  const { t } = useWords();
  return (
    <main className="wrap narrow stack">
      <h1>{t('trouble.title')}</h1>
      <button className="btn" onClick={() => location.reload()}>
        {t('trouble.reload')}
      </button>
    </main>
  );
}
