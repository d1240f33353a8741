import type { Rule } from '../../engine/rule.ts';
import { blamesUser } from './blames-user.ts';
import { codeOrJargon } from './code-or-jargon.ts';
import { deadPhone } from './dead-phone.ts';
import { hiddenEffect } from './hidden-effect.ts';
import { messageTooLong } from './message-too-long.ts';
import { noExample } from './no-example.ts';
import { noNext } from './no-next.ts';
import { noTime } from './no-time.ts';
import { noWhat } from './no-what.ts';
import { noWhy } from './no-why.ts';

export const messageRules: readonly Rule[] = [
  noWhat,
  noWhy,
  noNext,
  codeOrJargon,
  blamesUser,
  noExample,
  deadPhone,
  noTime,
  hiddenEffect,
  messageTooLong,
];
