package org.ipcoop.indicators.industry.method;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Classes put on the two sides of a comparison, and what follows: shares of the economy and the wage premium. */
final class Grouping {
    private static final List<Measure> SHARES = List.of(Measure.VALUE_ADDED, Measure.EMPLOYMENT, Measure.GOODS_EXPORTS);
    private static final int PER_CENT = 100;

    private final Map<Membership, List<IndustryRow>> sides = new EnumMap<>(Membership.class);
    private final Optional<IndustryRow> total;
    private final boolean complete;

    private Grouping(
            List<IndustryRow> classes,
            Optional<IndustryRow> total,
            Function<IndustryRow, Membership> membership,
            boolean complete) {
        for (Membership side : Membership.values()) {
            sides.put(side, new ArrayList<>());
        }
        classes.forEach(row -> side(membership.apply(row)).add(row));
        this.total = total;
        this.complete = complete && side(Membership.UNKNOWN).isEmpty();
    }

    /** @param complete false where a right is left out of which the table says nothing */
    static Group of(
            List<IndustryRow> classes,
            Optional<IndustryRow> total,
            Function<IndustryRow, Membership> membership,
            boolean complete) {
        Grouping it = new Grouping(classes, total, membership, complete);
        Map<Measure, Fraction> shares = new EnumMap<>(Measure.class);
        SHARES.forEach(measure -> shares.put(measure, it.share(measure)));
        return new Group(
                it.codes(Membership.INTENSIVE),
                it.codes(Membership.NOT_INTENSIVE),
                it.codes(Membership.UNKNOWN),
                shares,
                it.wagePremium());
    }

    private List<IndustryRow> side(Membership membership) {
        return sides.getOrDefault(membership, List.of());
    }

    private List<String> codes(Membership membership) {
        return side(membership).stream().map(IndustryRow::vsic).toList();
    }

    private boolean isKnown() {
        return !side(Membership.INTENSIVE).isEmpty()
                || !side(Membership.NOT_INTENSIVE).isEmpty();
    }

    /** Of what the table says of the whole economy: the sum of its classes is no denominator, since they may not be all. */
    private Fraction share(Measure measure) {
        if (!isKnown()) {
            return Fraction.NO_DATA;
        }
        Sums part = Sums.of(side(Membership.INTENSIVE), measure);
        BigDecimal whole = total.map(row -> row.size(measure)).orElse(null);
        return Fraction.of(part.sum(), whole, PER_CENT).judged(complete && part.complete());
    }

    /** Mean wages are sums of wages over sums of employees; classes that lack one of them take no part. */
    private Fraction wagePremium() {
        List<IndustryRow> here = paid(Membership.INTENSIVE);
        List<IndustryRow> elsewhere = paid(Membership.NOT_INTENSIVE);
        if (here.isEmpty() || elsewhere.isEmpty()) {
            return Fraction.NO_DATA;
        }
        BigDecimal wages = Sums.known(here, Measure.WAGES);
        BigDecimal employees = Sums.known(here, Measure.EMPLOYMENT);
        BigDecimal otherWages = Sums.known(elsewhere, Measure.WAGES);
        BigDecimal otherEmployees = Sums.known(elsewhere, Measure.EMPLOYMENT);
        BigDecimal mean = Fraction.divided(wages, employees);
        BigDecimal otherMean = Fraction.divided(otherWages, otherEmployees);
        if (otherWages.signum() == 0) {
            return new Fraction(null, mean, otherMean, Status.ZERO_DENOMINATOR);
        }
        BigDecimal level = employees.multiply(otherWages);
        BigDecimal above = wages.multiply(otherEmployees).subtract(level).multiply(BigDecimal.valueOf(PER_CENT));
        boolean all = here.size() == side(Membership.INTENSIVE).size()
                && elsewhere.size() == side(Membership.NOT_INTENSIVE).size();
        return new Fraction(Fraction.divided(above, level), mean, otherMean, Status.OK).judged(complete && all);
    }

    private List<IndustryRow> paid(Membership membership) {
        return side(membership).stream()
                .filter(row -> row.size(Measure.WAGES) != null)
                .filter(row -> row.size(Measure.EMPLOYMENT) instanceof BigDecimal employees && employees.signum() > 0)
                .toList();
    }
}
