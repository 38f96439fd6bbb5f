package org.jointly.search;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Titles, and how people look for them. */
final class WaysToSpell {
    static final String FRENCH = "Protection des personnes déplacées : Éducation sur la Côte-Nord";
    static final String ARABIC = "برنامَج مُكافَحة الاتِّجار بالأشخاص";
    static final String CHINESE = "联合打击人口贩运方案";
    static final String JAPANESE = "人身取引対策の共同計画";
    static final String TURKISH = "İstanbul göçmen danışma merkezi: ışık";
    static final String VIETNAMESE = "Chương trình phòng, chống mua bán người";
    static final String GERMAN = "Straßenkinder: ein EU-Überblick";
    static final String ENGLISH = "Anti-trafficking e-learning, R&D and COVID\u201119 (Phase II)";
    static final String YEARS = "Work plan 2024/25";
    static final String RUSSIAN = "Ёлка: противодействие торговле людьми";
    static final String HINDI = "मानव तस्करी की रोकथाम";
    static final String THAI = "การต่อต้านการค้ามนุษย์";
    static final String GREEK = "Προστασίας θυμάτων";
    static final String SPANISH = "Niñez segura en Łódź";
    static final String DECOMPOSED = "Cafe\u0301 for survivors";
    static final String KOREAN = "인신매매 방지";

    private WaysToSpell() {}

    static Stream<Arguments> all() {
        return Stream.of(
                Arguments.of(FRENCH, "deplaces"),
                Arguments.of(FRENCH, "déplacées"),
                Arguments.of(FRENCH, "education"),
                Arguments.of(FRENCH, "cote-nord"),
                Arguments.of(FRENCH, "nord"),
                Arguments.of(FRENCH, "côte nord"),
                Arguments.of(ARABIC, "برنامج"),
                Arguments.of(ARABIC, "مكافحة"),
                Arguments.of(ARABIC, "الاتجار"),
                Arguments.of(ARABIC, "اتجار"),
                Arguments.of(ARABIC, "أشخاص"),
                Arguments.of(CHINESE, "人口贩运"),
                Arguments.of(CHINESE, "联合"),
                Arguments.of(CHINESE, "打击"),
                Arguments.of(JAPANESE, "取引"),
                Arguments.of(TURKISH, "istanbul"),
                Arguments.of(TURKISH, "ISTANBUL"),
                Arguments.of(TURKISH, "ışık"),
                Arguments.of(TURKISH, "gocmen"),
                Arguments.of(VIETNAMESE, "chuong trinh"),
                Arguments.of(GERMAN, "strassenkinder"),
                Arguments.of(GERMAN, "uberblick"),
                Arguments.of(GERMAN, "überblick"),
                Arguments.of(ENGLISH, "antitrafficking"),
                Arguments.of(ENGLISH, "anti trafficking"),
                Arguments.of(ENGLISH, "trafficking"),
                Arguments.of(ENGLISH, "elearning"),
                Arguments.of(ENGLISH, "r&d"),
                Arguments.of(ENGLISH, "covid-19"),
                Arguments.of(ENGLISH, "covid 19"),
                Arguments.of(ENGLISH, "phase ii"),
                Arguments.of(ENGLISH, "traffiking"),
                Arguments.of(ENGLISH, "traficcking"),
                Arguments.of(YEARS, "2024/25"),
                Arguments.of(RUSSIAN, "противод"),
                Arguments.of(RUSSIAN, "елка"),
                Arguments.of(HINDI, "तस्करी"),
                Arguments.of(THAI, "ค้ามนุษย์"),
                Arguments.of(GREEK, "προστασιας"),
                Arguments.of(SPANISH, "ninez"),
                Arguments.of(SPANISH, "lodz"),
                Arguments.of(DECOMPOSED, "café"),
                Arguments.of(DECOMPOSED, "cafe"),
                Arguments.of(KOREAN, "인신"),
                Arguments.of(KOREAN, "매매"));
    }
}
