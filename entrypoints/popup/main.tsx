import '#assets/tokens.css';
import '#ui/base.css';
import { render } from 'preact';
import { PopupApp } from '#ui/popup/PopupApp.tsx';

const root = document.getElementById('app');
if (root) render(<PopupApp />, root);
