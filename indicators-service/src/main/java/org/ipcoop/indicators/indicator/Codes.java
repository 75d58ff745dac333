package org.ipcoop.indicators.indicator;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The codes of the dimensions, as the contract's schemas list them, so that a misspelt one is refused and not answered with nothing. */
final class Codes {
    private static final int LONGEST_SHOWN = 40;
    private static final Pattern SECTOR = Pattern.compile("[A-U]([0-9]{2,5})?");
    private static final List<String> RIGHTS = List.of(
            "PATENT",
            "UTILITY_SOLUTION",
            "TRADEMARK",
            "INDUSTRIAL_DESIGN",
            "GEOGRAPHICAL_INDICATION",
            "PLANT_VARIETY",
            "COPYRIGHT",
            "LAYOUT_DESIGN",
            "TRADE_SECRET");

    private static final Map<String, List<String>> LISTED = Map.ofEntries(
            Map.entry("area", List.of("A1", "A2", "A3", "A4", "A5", "A6")),
            Map.entry("type", ActivityTypes.CODES),
            Map.entry("sex", List.of("F", "M")),
            Map.entry("right", RIGHTS),
            Map.entry("route", List.of("NATIONAL", "PCT", "MADRID", "HAGUE", "PARIS")),
            Map.entry("level", List.of("BASIC", "INTERMEDIATE", "ADVANCED", "TRAINING_OF_TRAINERS")),
            Map.entry("mode", List.of("ON_SITE", "ONLINE", "HYBRID")),
            Map.entry(
                    "audience",
                    List.of(
                            "EXAMINERS",
                            "OFFICIALS",
                            "ENFORCEMENT_OFFICERS",
                            "EDUCATORS",
                            "STUDENTS",
                            "RESEARCHERS",
                            "ENTERPRISES",
                            "INTERMEDIARIES",
                            "GENERAL_PUBLIC")),
            Map.entry(
                    "kind",
                    List.of(
                            "LICENCE",
                            "ASSIGNMENT",
                            "SPIN_OFF",
                            "JOINT_RESEARCH",
                            "GUIDE",
                            "TOOLKIT",
                            "COURSE",
                            "BOOK",
                            "CODE_OF_CONDUCT",
                            "DATABASE",
                            "VIDEO")),
            Map.entry("channel", List.of("EVENT", "PRESS", "TELEVISION_RADIO", "SOCIAL_MEDIA", "WEB", "CONTEST")),
            Map.entry(
                    "instrumentType",
                    List.of(
                            "LAW",
                            "ORDINANCE",
                            "RESOLUTION",
                            "DECREE",
                            "DECISION",
                            "CIRCULAR",
                            "DIRECTIVE",
                            "PROVINCIAL_INSTRUMENT",
                            "TREATY",
                            "OTHER")),
            Map.entry(
                    "topic",
                    List.of(
                            "INDUSTRIAL_PROPERTY",
                            "COPYRIGHT",
                            "PLANT_VARIETIES",
                            "ENFORCEMENT",
                            "COURTS",
                            "COMMERCIALISATION",
                            "STRATEGY",
                            "GENERAL")),
            Map.entry("stage", List.of("REVIEW", "DRAFT", "CONSULTATION", "SUBMITTED", "ADOPTED", "IN_FORCE")));

    private Codes() {}

    /** Whether facts can have the code in the dimension; the codes of organisations are not listed anywhere. */
    static Predicate<String> of(String dimension) {
        Predicate<String> listed = dimension.equals("sector")
                ? code -> SECTOR.matcher(code).matches()
                : code -> !LISTED.containsKey(dimension)
                        || LISTED.getOrDefault(dimension, List.of()).contains(code);
        return listed.or(Measures.UNSPECIFIED::equals);
    }

    /** What to tell a client that sent another code. */
    static String allowed(String dimension) {
        return dimension.equals("sector")
                ? "VSIC 2018: C, C26, C261, C2610, " + Measures.UNSPECIFIED
                : String.join(", ", LISTED.getOrDefault(dimension, List.of())) + ", " + Measures.UNSPECIFIED;
    }

    /** As much of what a client sent as a message repeats. */
    static String shown(String sent) {
        return sent.length() <= LONGEST_SHOWN ? sent : sent.substring(0, LONGEST_SHOWN) + "…";
    }
}
