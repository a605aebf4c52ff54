import '#assets/tokens.css';
import '#ui/base.css';
import { render } from 'preact';
import { WelcomeApp } from '#ui/welcome/WelcomeApp.tsx';

const root = document.getElementById('app');
if (root) render(<WelcomeApp />, root);
