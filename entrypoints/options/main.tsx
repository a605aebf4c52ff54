import '#assets/tokens.css';
import '#ui/base.css';
import { render } from 'preact';
import { OptionsApp } from '#ui/options/OptionsApp.tsx';

const root = document.getElementById('app');
if (root) render(<OptionsApp />, root);
