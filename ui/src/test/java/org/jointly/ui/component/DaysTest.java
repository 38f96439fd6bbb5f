package org.jointly.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@ViewPackages(packages = "org.jointly.ui.none")
class DaysTest extends BrowserlessTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 3);

    static Stream<Locale> languages() {
        return MessageFiles.LANGUAGES.stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void whateverTheProductShowsCanBePastedIntoAnyDateField(Locale language) {
        UI.getCurrent().setLocale(language);
        for (var month = 1; month <= 12; month++) {
            for (var day : new int[] {1, 2, 3, 13, 28}) {
                var wanted = LocalDate.of(2026, month, day);
                assertThat(typed(Dates.day(wanted))).isEqualTo(wanted);
                assertThat(typed(Dates.deadline(wanted))).isEqualTo(wanted);
                assertThat(typed(Dates.moment(wanted.atTime(17, 5).toInstant(ZoneOffset.UTC))))
                        .isEqualTo(wanted);
                assertThat(typed(wanted.toString())).isEqualTo(wanted);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theUsualFormsOfEveryLanguageAreRead(Locale language) {
        UI.getCurrent().setLocale(language);
        for (var style : FormatStyle.values()) {
            for (var month = 1; month <= 12; month++) {
                var wanted = LocalDate.of(2026, month, 13);
                var text =
                        wanted.format(DateTimeFormatter.ofLocalizedDate(style).withLocale(Days.region(language)));
                assertThat(typed(text)).as(text).isEqualTo(wanted);
                assertThat(typed(digitsOfArabic(text))).as(text).isEqualTo(wanted);
                assertThat(typed(text.toUpperCase(language))).as(text).isEqualTo(wanted);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | 3 Dec 2026
            en | 3rd of December 2026
            en | December 3, 2026
            en | Thursday, 3 December 2026
            en | 3.12.26
            en | 3-12-2026
            en | 20261203
            en | 2026-12-03T17:00:00Z
            en | 2026/12/3
            en | 3 декабря 2026 г.
            fr | jeudi 3 décembre 2026
            fr | 3 decembre 2026
            fr | 3 déc 26
            fr | 03.12.2026
            es | jueves, 3 de diciembre de 2026
            es | 3 dic. 2026
            es | 3/12/26
            ru | 3 декабря 2026 года
            ru | 3 декабрь 2026
            ru | 3 дек 2026
            ru | 03.12.26
            ar | ٣ ديسمبر ٢٠٢٦
            ar | ٠٣/١٢/٢٠٢٦
            ar | ٣ كانون الأول ٢٠٢٦
            ar | الخميس، ٣ ديسمبر ٢٠٢٦
            ar | ۲۰۲۶-۱۲-۰۳
            zh | 2026年12月3日
            zh | ２０２６年１２月３日
            zh | 2026年12月3日星期四
            zh | 二〇二六年十二月三日
            zh | 2026.12.3
            zh | 26/12/3
            en | 3 Dec. 2026
            en | Thu 3 DECEMBER, 2026
            fr | le 3 décembre 2026
            fr | 3 déc. 2026
            fr | 3\u00a0décembre\u00a02026
            es | 3 de dic. de 2026
            es | 3 diciembre 2026
            ru | 3 дек. 2026 г.
            ru | 3-е декабря 2026
            ru | четверг, 3 декабря 2026 г.
            ar | \u200f٣ ديسمبر ٢٠٢٦\u200e
            ar | \u061c3\u200f/12\u200f/2026
            ar | ٣/١٢/٢٦
            ar | ٣ دجنبر ٢٠٢٦
            ar | ٣ ديسمبر ٢٠٢٦ م
            zh | 2026 年 12 月 3 日
            zh | 26年12月3日
            zh | 2026年12月3号
            zh | 2026-12-3
            zh | 二〇二六年十二月三日 星期四
            """)
    void peopleWriteTheThirdOfDecemberInManyWays(String language, String text) {
        UI.getCurrent().setLocale(Locale.of(language));

        assertThat(typed(text)).isEqualTo(DAY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | 5 Sept 2026 | 2026-09-05
            en | Sep. 5, 2026 | 2026-09-05
            fr | 1er avr. 2026 | 2026-04-01
            fr | 14 juil. 2026 | 2026-07-14
            fr | 14 juill 26 | 2026-07-14
            fr | 5 août 2026 | 2026-08-05
            es | 5 sept 2026 | 2026-09-05
            es | 5 set. 2026 | 2026-09-05
            es | 1 de mayo de 2026 | 2026-05-01
            ru | 1 мая 2026 | 2026-05-01
            ru | 1 май 2026 | 2026-05-01
            ru | 5 сент. 2026 г. | 2026-09-05
            ru | 7 нояб 26 | 2026-11-07
            ru | 8 фев. 2026 | 2026-02-08
            ar | ١ أيار ٢٠٢٦ | 2026-05-01
            ar | ١ مايو ٢٠٢٦ | 2026-05-01
            ar | 5 أيلول 2026 | 2026-09-05
            ar | ٥ شتنبر ٢٠٢٦ | 2026-09-05
            ar | ٨ فبراير ٢٠٢٦ | 2026-02-08
            zh | 2026年5月1日 | 2026-05-01
            """)
    void monthsAreReadBentAndCutShort(String language, String text, LocalDate day) {
        UI.getCurrent().setLocale(Locale.of(language));

        assertThat(typed(text)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | yesterday | today | tomorrow
            fr | hier | aujourd'hui | demain
            fr | Hier | aujourd’hui | Demain
            es | ayer | hoy | mañana
            ar | أمس | اليوم | غدًا
            ru | вчера | сегодня | Завтра
            zh | 昨天 | 今天 | 明天
            """)
    void todayIsADayToo(String language, String before, String now, String after) {
        UI.getCurrent().setLocale(Locale.of(language));

        assertThat(typed(before)).isEqualTo(Dates.today().minusDays(1));
        assertThat(typed(now)).isEqualTo(Dates.today());
        assertThat(typed(after)).isEqualTo(Dates.today().plusDays(1));
        assertThat(typed(Dates.deadline(Dates.today()))).isEqualTo(Dates.today());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/02/2026",
                "12/31/2026",
                "soon",
                "3 Dec",
                "Dec 2026",
                "2026",
                "3 Dece 20266",
                "1/2/3/4",
                "3 Dec 2026 4",
                "-3/12/2026x",
                "1 Jan 2024 – 31 Dec 2026",
                "3 ju 2026",
                "⁂",
                "99999999999999999999",
                "()",
                "3 Dec 2026 Dec",
                "0/0/0000"
            })
    void whatIsNoDayIsNeverGuessed(String text) {
        for (var language : MessageFiles.LANGUAGES) {
            UI.getCurrent().setLocale(language);
            assertThat(Days.picker("").getFallbackParser().apply(text).isError())
                    .as(text)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theErrorShowsInThePersonsLanguageHowADayIsWritten(Locale language) {
        UI.getCurrent().setLocale(language);
        var error = Days.picker("").getFallbackParser().apply("?").getMessage().orElseThrow();

        assertThat(error).contains(Dates.day(LocalDate.of(2026, 12, 31))).contains("2026-12-31");
        if (!language.equals(Locale.ENGLISH)) {
            assertThat(error).doesNotContain("We cannot");
        }
    }

    @Test
    void aSpanishTuesdayInMarchIsATuesday() {
        UI.getCurrent().setLocale(Locale.of("es"));

        assertThat(typed("mar, 3 mar 2026")).isEqualTo(LocalDate.of(2026, 3, 3));
        assertThat(typed("3 mar 2026")).isEqualTo(LocalDate.of(2026, 3, 3));
    }

    @Test
    void twoDigitsAreTheYearNearestToNow() {
        assertThat(typed("3 Dec 98")).isEqualTo(LocalDate.of(1998, 12, 3));
        assertThat(typed("3 Dec 45")).isEqualTo(LocalDate.of(2045, 12, 3));
    }

    private static LocalDate typed(String text) {
        return Days.picker("").getFallbackParser().apply(text).getOrThrow(why -> new AssertionError(text + ": " + why));
    }

    private static String digitsOfArabic(String text) {
        return text.chars()
                .mapToObj(
                        letter -> String.valueOf((char) (letter >= '0' && letter <= '9' ? letter - '0' + '٠' : letter)))
                .reduce("", String::concat);
    }
}
