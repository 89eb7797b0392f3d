import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './design/fonts.css';
import './design/tokens.css';
import './design/base.css';
import { App } from './app';
import { restoreTheme } from './design/theme';
import { restoreLanguage } from './i18n';

async function start(): Promise<void> {
  restoreTheme();
  // Without the other language the page is still readable in this one.
  await restoreLanguage().catch(() => undefined);
  const place = document.getElementById('root');
  if (place)
    createRoot(place).render(
      <StrictMode>
        <App />
      </StrictMode>,
    );
}

void start();
