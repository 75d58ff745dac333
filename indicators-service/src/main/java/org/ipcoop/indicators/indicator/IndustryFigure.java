package org.ipcoop.indicators.indicator;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ipcoop.indicators.expression.Vocabulary.Shape;
import org.ipcoop.indicators.industry.IndustryShares.Share;
import org.ipcoop.indicators.industry.method.Fraction;
import org.jspecify.annotations.Nullable;

/** What a definition may name of industry tables: the parts of the shares that are made of them. */
enum IndustryFigure {
    INTENSIVE_VALUE_ADDED(Share.GDP, true, "VND"),
    VALUE_ADDED(Share.GDP, false, "VND"),
    INTENSIVE_EMPLOYMENT(Share.EMPLOYMENT, true, "persons"),
    EMPLOYMENT(Share.EMPLOYMENT, false, "persons"),
    INTENSIVE_MEAN_WAGE(Share.WAGE_PREMIUM, true, "VND per person"),
    OTHER_MEAN_WAGE(Share.WAGE_PREMIUM, false, "VND per person"),
    /** In the currency of the table. */
    INTENSIVE_GOODS_EXPORTS(Share.GOODS_EXPORTS, true, null),
    GOODS_EXPORTS(Share.GOODS_EXPORTS, false, null),
    COPYRIGHT_VALUE_ADDED(Share.COPYRIGHT_GDP, true, "VND");

    private final Share share;
    private final boolean above;
    private final @Nullable String unit;

    IndustryFigure(Share share, boolean above, @Nullable String unit) {
        this.share = share;
        this.above = above;
        this.unit = unit;
    }

    static Optional<IndustryFigure> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(IndustryFigure::word).toList();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    Share share() {
        return share;
    }

    Shape shape() {
        return new Shape(dimensions(), unit);
    }

    /** The whole economy and the copyright industries are the same whichever rights are asked for. */
    List<String> dimensions() {
        boolean byRight = above ? share != Share.COPYRIGHT_GDP : share == Share.WAGE_PREMIUM;
        return byRight ? List.of("right") : List.of();
    }

    @Nullable
    BigDecimal in(Fraction fraction) {
        return above ? fraction.numerator() : fraction.denominator();
    }

    /** Whether a table that doesn't say enough of every class makes the figure incomplete: the whole economy is one row of it. */
    boolean restsOnClasses() {
        return above || share == Share.WAGE_PREMIUM;
    }
}
