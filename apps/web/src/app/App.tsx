// Which page an address means.

import { lazy, Suspense } from 'react';
import type { ReactElement } from 'react';
import { Route, Switch } from 'wouter';
import { Home } from '../home/Home.tsx';

const Editor = lazy(() => import('../editor/Editor.tsx').then(({ Editor: page }) => ({ default: page })));

export function App(): ReactElement {
  return (
    <Suspense fallback={null}>
      <Switch>
        <Route path="/">
          <Home />
        </Route>
        <Route path="/w/:workspace/m/:map">
          {({ workspace, map }) => <Editor key={`${workspace}/${map}`} workspace={workspace} mapId={map} />}
        </Route>
        <Route>
          <main style={{ margin: '20vh auto', textAlign: 'center' }}>
            <p>There is no such page.</p>
            <a href="/">All maps</a>
          </main>
        </Route>
      </Switch>
    </Suspense>
  );
}
