// Which page an address means.

import type { ReactElement } from 'react';
import { Route, Switch } from 'wouter';
import { Home } from '../home/Home.tsx';
import { Boundary, part } from './part.tsx';

const Editor = part('The map', () => import('../editor/Editor.tsx').then(({ Editor: page }) => page));
const LibraryPage = part('The library', () =>
  import('../library/LibraryPage.tsx').then(({ LibraryPage: page }) => page),
);

export function App(): ReactElement {
  return (
    <Boundary name="This page">
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
    </Boundary>
  );
}
