// What is felt at a step: the score and the words; whose they are where there are several personas, and on which path
// where it is not the usual one.

import type { ReactElement } from 'react';
import { wordsAt } from '@sightline/layout';
import type { Emotion } from '@sightline/model';
import { recordName } from '@sightline/model';
import { personaName } from '../persona-name.ts';
import { useEditor, useLibrary } from '../use-editor.ts';
import { scoreText } from './score-text.ts';

interface OutlineFeelingsProps {
  readonly emotions: readonly Emotion[];
}

export function OutlineFeelings({ emotions }: OutlineFeelingsProps): ReactElement {
  const { index } = useEditor();
  const library = useLibrary();
  return (
    <ul>
      {emotions.map((emotion) => {
        const path = emotion.path === undefined ? undefined : index.records.get(emotion.path);
        return (
          <li key={emotion.id}>
            {index.cast.length > 1 && emotion.persona !== undefined && (
              <>
                <bdi>{personaName(library, emotion.persona)}</bdi>:{' '}
              </>
            )}
            {scoreText(emotion.score)} <bdi>{wordsAt(emotion)}</bdi>
            {path !== undefined && <small dir="auto">{recordName(path)}</small>}
          </li>
        );
      })}
    </ul>
  );
}
