/** Whether a word of a name begins with a capital, an article aside: "al-Vey". */
export const isNameCapital = (text: string): boolean => /^\p{Lu}|^(?:al|el|a[sdntrz]|ash)-\p{Lu}/u.test(text)
