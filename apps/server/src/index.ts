export type { Config } from './config.ts';
export { ConfigError, readConfig } from './config.ts';
export { createApp } from './http/app.ts';
export type { Running } from './serve.ts';
export { serve } from './serve.ts';
export { Store } from './storage/store.ts';
