package org.jointly.platform.mail.incoming;

import java.util.List;
import java.util.regex.Pattern;

/** By which lines mail programs begin what they quote, and people end what they write, in the languages that our people write in. */
final class QuoteMarks {
    static final String ORIGINAL = "-----Original Message-----";
    static final String SIGNATURE = "-- ";
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final int MOST_LINES_OF_A_HEAD = 8;

    private static final Pattern SEPARATOR = Pattern.compile(
            "^[-_]{2,}\\s*(?:original message|reply message|ursprüngliche nachricht|originalnachricht|message d.origine|message original"
                    + "|mensaje original|исходное сообщение|оригинальное сообщение|原始邮件|邮件原件|原始郵件|原始信息"
                    + "|الرسالة الأصلية|رسالة أصلية|הודעה מקורית|ההודעה המקורית|messaggio originale|mensagem original"
                    + "|oorspronkelijk bericht)\\s*[-_]{2,}$",
            FLAGS);
    private static final Pattern RULE = Pattern.compile("^[_\\-=*]{10,}$");
    private static final Pattern FROM = label("from|von|de|من|מאת|от|发件人|寄件者|寄件人|da|van");
    private static final List<Pattern> OTHERS = List.of(
            label(
                    "sent|date|gesendet|datum|envoyé|date d.envoi|enviado(?: el)?|fecha|تاريخ الإرسال|تم الإرسال|أرسلت|التاريخ"
                            + "|تاريخ|נשלח|תאריך|отправлено|дата|发送时间|发送日期|日期|时间|寄件日期|傳送時間|inviato|data|verzonden"),
            label("to|an|à|a|para|إلى|الى|אל|кому|收件人|aan"),
            label("subject|betreff|objet|asunto|الموضوع|موضوع|נושא|тема|主题|主題|主旨|oggetto|assunto|onderwerp"));
    private static final Pattern WROTE = Pattern.compile(
            "\\d.*(?<![\\p{L}])(?:wrote|schrieb|a écrit|escribió|كتب|كتبت|כתב|כתבה|כתב/ה|написала?|написал\\(а\\)|пишет|ha scritto"
                    + "|schreef|escreveu|napisał)(?![\\p{L}]).{0,300}[:：]$|\\d.*(?:写道|写到|寫道|来信|写).{0,20}[:：]$"
                    + "|^(?:كتب|כתב|пишет|написал)(?![\\p{L}]).*\\d.*[:：]$",
            FLAGS);
    private static final Pattern MOBILE = Pattern.compile(
            "^(?:sent from (?:my |outlook|mail|yahoo|proton)[^.]{0,60}|sent via [^.]{0,60}|get outlook for .{1,60}"
                    + "|von meinem .{1,40} gesendet|gesendet (?:von|mit) .{1,60}|holen sie sich outlook.{0,60}"
                    + "|envoyé (?:de|depuis|à partir de) .{1,60}|télécharge[rz] outlook.{0,60}|obtenez outlook.{0,60}"
                    + "|enviado desde .{1,60}|obtener outlook.{0,60}"
                    + "|(?:أُرسلت|أرسلت|مرسل|مُرسل|تم الإرسال|أُرسل|ارسلت) من .{1,60}|נשלח מ.{1,60}"
                    + "|отправлено (?:с|из) .{1,60}|发自.{1,60}|從我的.{1,40}|从我的.{1,40}|来自我的.{1,40})$",
            FLAGS);
    private static final Pattern TURNS = Pattern.compile("[\\u200e\\u200f\\u061c\\u202a-\\u202e\\u2066-\\u2069]");

    private QuoteMarks() {}

    private static Pattern label(String names) {
        return Pattern.compile("^\\*?(?:" + names + ")\\s?\\*?[:：]\\*?.*", FLAGS);
    }

    /** As it is compared: without marks of direction and spaces at its ends. */
    static String bare(String line) {
        return TURNS.matcher(line).replaceAll("").strip();
    }

    static boolean isQuoted(String line) {
        var bare = bare(line);
        return bare.startsWith(">") && !bare.startsWith(">>>>>>");
    }

    static boolean isSignature(String line) {
        var bare = bare(line);
        return bare.equals("--") || bare.equals("—") || MOBILE.matcher(bare).matches();
    }

    /** Whether only that line says it, and not what is below it. */
    static boolean isMobile(String line) {
        return MOBILE.matcher(bare(line)).matches();
    }

    /** As “On Monday somebody wrote:”, which may be broken into lines. */
    static boolean isAttribution(String lines) {
        return WROTE.matcher(bare(lines)).find();
    }

    /** Whether what a mail program copied begins there, without marks before its lines. */
    static boolean isOriginal(List<String> lines, int at) {
        var bare = bare(lines.get(at));
        if (SEPARATOR.matcher(bare).matches()) {
            return true;
        }
        if (!FROM.matcher(bare).matches()) {
            return false;
        }
        var head = lines.subList(at + 1, Math.min(lines.size(), at + MOST_LINES_OF_A_HEAD)).stream()
                .map(QuoteMarks::bare)
                .toList();
        return OTHERS.stream()
                        .filter(other -> head.stream()
                                .anyMatch(line -> other.matcher(line).matches()))
                        .count()
                >= 2;
    }

    static boolean isRule(String line) {
        return RULE.matcher(bare(line)).matches();
    }
}
