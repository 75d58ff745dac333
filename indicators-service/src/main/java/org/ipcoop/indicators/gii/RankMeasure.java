package org.ipcoop.indicators.gii;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ipcoop.indicators.revision.DataState;
import org.ipcoop.indicators.target.Aim;
import org.ipcoop.indicators.target.MeasuredBy;
import org.ipcoop.indicators.target.Target;
import org.ipcoop.indicators.target.TargetMeasure;

/** Tells the list of all targets where Viet Nam's published rank stands now. */
@ApplicationScoped
class RankMeasure implements TargetMeasure {

    private final Editions editions;

    RankMeasure(Editions editions) {
        this.editions = editions;
    }

    @Override
    public Map<String, Actual> actuals(List<Target> targets, DataState from) {
        List<Edition> all = editions.known(from.number());
        Map<String, Actual> actuals = new HashMap<>();
        for (Target target : targets) {
            if (target.scope().equals(Standing.SCOPE) && target.aim() instanceof Aim.RankAtMost aim) {
                latest(all, target, aim.rank(), from).ifPresent(actual -> actuals.put(target.code(), actual));
            }
        }
        return actuals;
    }

    /** Which targets are of the rank is said by what they are, not by a reference. */
    @Override
    public boolean knows(MeasuredBy by) {
        return false;
    }

    private static Optional<Actual> latest(List<Edition> editions, Target target, int wanted, DataState from) {
        return editions.stream()
                .filter(edition -> target.isInTime(LocalDate.of(edition.year(), 12, 31)))
                .map(edition -> Standing.of(edition, Standing.VIET_NAM, wanted))
                .flatMap(
                        standing -> Stream.ofNullable(standing.rank()).map(rank -> actual(rank, standing.year(), from)))
                .findFirst();
    }

    /** An edition's rank is of its year, at most of the day. */
    private static Actual actual(int rank, int year, DataState from) {
        LocalDate end = LocalDate.of(year, 12, 31);
        LocalDate on = end.isAfter(from.today()) ? from.today() : end;
        return new Actual(BigDecimal.valueOf(rank), Integer.toString(year), on, "Global Innovation Index", false);
    }
}
