// Where the web app begins: tokens and theme first, so that nothing flashes, then the page.

// first, since it says in which order the layers of style sheets stand
import './app/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { themeCss } from '@sightline/paint';
import { App } from './app/App.tsx';
import { applyTheme, themeChoice } from './app/theme.ts';

const tokens = document.createElement('style');
tokens.textContent = themeCss();
document.head.append(tokens);
applyTheme(themeChoice());
void import('./app/fonts.ts').then(({ fontsReady }) => fontsReady());

const root = document.getElementById('root');
if (root === null) throw new Error('page: has no root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
