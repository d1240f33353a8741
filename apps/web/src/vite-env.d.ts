declare module '*.ttf?url' {
  export const address: string;
  // oxlint-disable-next-line import/no-default-export
  export default address;
}

declare module '*.module.css' {
  const classes: Readonly<Record<string, string>>;
  export default classes;
}

declare module '*.css';
