// Which way a text runs, by its first letter, as `dir="auto"` has it in a browser.

const letter = /\p{L}/u;
const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}]/u;

/** `rtl` where the first letter of the text belongs to a script that is written from right to left, else `ltr`. */
export function textDirection(text: string): 'ltr' | 'rtl' {
  const first = letter.exec(text)?.[0];
  return first !== undefined && rightToLeft.test(first) ? 'rtl' : 'ltr';
}

/** Whether any of a text is written from right to left. */
export function hasRightToLeft(text: string): boolean {
  return rightToLeft.test(text);
}
