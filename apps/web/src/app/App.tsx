// Which page an address means.

import { lazy, Suspense } from 'react';
import type { ReactElement } from 'react';
import { Route, Switch } from 'wouter';
import { Home } from '../home/Home.tsx';

const Editor = lazy(() => import('../editor/Editor.tsx').then(({ Editor: page }) => ({ default: page })));
const LibraryPage = lazy(() =>
  import('../library/LibraryPage.tsx').then(({ LibraryPage: page }) => ({ default: page })),
);

export function App(): ReactElement {
  return (
    <Suspense fallback={null}>
      <Switch>
        <Route path="/">
          <Home />
        </Route>
        <Route<{ workspace: string; type?: string; id?: string }> path="/w/:workspace/library/:type?/:id?">
          {({ workspace, type, id }) => (
            <LibraryPage key={workspace} workspace={workspace} type={type} id={id?.replaceAll('%3A', ':')} />
          )}
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
