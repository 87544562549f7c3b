import '#renderer/ui/tokens.css';
import '#renderer/ui/base.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from '#renderer/app/App.tsx';
import { followOpenLinks } from '#renderer/app/follow-open-link.ts';
import { createQueryClient } from '#renderer/app/query-client.ts';
import { connect } from '#renderer/rpc/connect.ts';

connect();
followOpenLinks();

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={createQueryClient()}>
      <App />
    </QueryClientProvider>
  </StrictMode>,
);
