/** The six languages by their own names. */
export const languages: Record<string, string> = {
  en: "English",
  fr: "Français",
  es: "Español",
  ar: "العربية",
  ru: "Русский",
  zh: "中文",
};

export type Words = Record<string, string>;
export type Texts = Record<string, string>;

export function guessedLanguage(wanted: readonly string[] = navigator.languages): string {
  return wanted.map((tag) => tag.slice(0, 2).toLowerCase()).find((tag) => tag in languages) ?? "en";
}

export async function loadWords(folder: string, language: string): Promise<Words> {
  const answer = await fetch(`${folder}/${language}.json`, { credentials: "omit", cache: "no-store" });
  if (!answer.ok) throw new Error(`No words for ${language}`);
  return (await answer.json()) as Words;
}

export function speakIn(language: string): void {
  document.documentElement.lang = language;
  document.documentElement.dir = language === "ar" ? "rtl" : "ltr";
}

/** A text of the words with its gaps filled; a key without a text shows itself, which the tests forbid. */
export function say(words: Words, key: string, gaps: Record<string, string | number> = {}): string {
  return (words[key] ?? key).replace(/\{(\w+)\}/g, (gap, name: string) => (name in gaps ? String(gaps[name]) : gap));
}

/** A text by language: the wanted one, else English, else whatever there is. */
export function textIn(language: string, texts: Texts | undefined): string {
  if (!texts) return "";
  return texts[language] ?? texts.en ?? Object.values(texts)[0] ?? "";
}

/** English days are written day first here, as the United Nations do. */
export function dayIn(language: string, day: string | undefined | null): string {
  if (!day) return "";
  return new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, { dateStyle: "long", timeZone: "UTC" }).format(
    new Date(`${day}T00:00:00Z`),
  );
}
