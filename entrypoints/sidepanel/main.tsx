import '#assets/tokens.css';
import '#ui/base.css';
import { render } from 'preact';
import { SidebarApp } from '#ui/sidebar/SidebarApp.tsx';

const root = document.getElementById('app');
if (root) render(<SidebarApp />, root);
