package org.ipcoop.indicators.industry.method;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * One right over all classes: how many of it there are per 1,000 employees in each class and in all of them together.
 *
 * <p>The average is the sum of the rights over the sum of the employees, which is the mean of the classes' intensities weighted by
 * employment; a small class with many rights doesn't move it as a plain mean would let it. Classes without a count, or without
 * employees, take no part in it.
 */
final class Intensities {
    /** Intensities are told for so many employees. */
    static final int EMPLOYEES = 1000;

    private final Right right;
    private final BigDecimal rights;
    private final BigDecimal employees;
    private final Fraction average;

    private Intensities(Right right, List<IndustryRow> counted) {
        this.right = right;
        this.rights = counted.stream()
                .map(row -> Objects.requireNonNull(row.rights().get(right)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        this.employees = Sums.known(counted, Measure.EMPLOYMENT);
        this.average = counted.isEmpty() ? Fraction.NO_DATA : Fraction.of(rights, employees, EMPLOYEES);
    }

    static Intensities of(Right right, List<IndustryRow> classes) {
        return new Intensities(
                right, classes.stream().filter(row -> isCounted(row, right)).toList());
    }

    private static boolean isCounted(IndustryRow row, Right right) {
        BigDecimal employment = row.size(Measure.EMPLOYMENT);
        return row.rights().get(right) != null && employment != null && employment.signum() > 0;
    }

    Fraction average() {
        return average;
    }

    /** Compared as products of whole numbers, so that no rounding decides what a class is. */
    Evidence of(IndustryRow row) {
        BigDecimal own = row.rights().get(right);
        BigDecimal employment = row.size(Measure.EMPLOYMENT);
        Fraction intensity = Fraction.of(own, employment, EMPLOYEES);
        if (own == null || employment == null || intensity.status() != Status.OK) {
            return new Evidence(right, intensity, Membership.UNKNOWN);
        }
        boolean above = own.multiply(employees).compareTo(rights.multiply(employment)) > 0;
        return new Evidence(right, intensity, above ? Membership.INTENSIVE : Membership.NOT_INTENSIVE);
    }
}
