// The few words that the picture itself says. They come in with the language of the reader.

import type { StageLineKind } from '@sightline/model';

export interface LayoutWords {
  readonly lines: { readonly [K in StageLineKind]: string };
  readonly onStage: string;
  readonly behind: string;
  readonly peak: string;
  readonly lowest: string;
  readonly end: string;
  readonly unknownEmotion: string;
  readonly states: { readonly asIs: string; readonly toBe: string };
  readonly views: { readonly journey: string; readonly blueprint: string; readonly full: string };
  readonly outcomes: { readonly success: string; readonly failure: string; readonly exit: string };
  readonly status: { readonly designed: string; readonly unknown: string; readonly proposed: string };
  readonly severity: string;
  readonly legend: {
    readonly next: string;
    readonly process: string;
    readonly trigger: string;
    readonly data: string;
    readonly support: string;
    readonly failure: string;
    readonly recovery: string;
    readonly escalation: string;
  };
  readonly marks: {
    readonly offPath: string;
    readonly optional: string;
    readonly thirdParty: string;
    readonly failure: string;
    readonly momentOfTruth: string;
  };
  readonly kinds: {
    readonly customer: string;
    readonly staff: string;
    readonly system: string;
    readonly thirdParty: string;
  };
}

export const englishWords: LayoutWords = {
  lines: {
    interaction: 'Line of interaction',
    visibility: 'Line of visibility',
    internal: 'Line of internal interaction',
  },
  onStage: 'On stage',
  behind: 'Behind the scenes',
  peak: 'Peak',
  lowest: 'Lowest point',
  end: 'End',
  unknownEmotion: 'to research',
  states: { asIs: 'Current state', toBe: 'Future state' },
  views: { journey: 'Journey map', blueprint: 'Service blueprint', full: 'Journey and blueprint' },
  outcomes: { success: 'Success', failure: 'Failure', exit: 'Exit' },
  status: { designed: 'as designed', unknown: 'unknown', proposed: 'proposed' },
  severity: 'severity',
  legend: {
    next: 'Customer flow',
    process: 'Interaction',
    trigger: 'Sets off',
    data: 'Hand-off with data',
    support: 'Support',
    failure: 'Failure',
    recovery: 'Way back',
    escalation: 'Escalation',
  },
  marks: {
    offPath: 'Off the happy path',
    optional: 'Optional',
    thirdParty: 'Done by a third party',
    failure: 'Can fail here, in this many ways',
    momentOfTruth: 'Moment of truth: more dots, more at stake',
  },
  kinds: { customer: 'Customer', staff: 'Staff', system: 'System', thirdParty: 'Third party' },
};
