package org.ipcoop.indicators.gii;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.ipcoop.indicators.target.Aim;
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
    public Optional<Actual> actual(Target target) {
        if (!target.scope().equals(TargetResource.SCOPE) || !(target.aim() instanceof Aim.RankAtMost aim)) {
            return Optional.empty();
        }
        return editions.all().stream()
                .map(edition -> Standing.of(edition, TargetAnswer.VIET_NAM, aim.rank()))
                .filter(standing -> standing.rank() != null)
                .findFirst()
                .map(standing ->
                        new Actual(rank(standing), Integer.toString(standing.year()), "Global Innovation Index"));
    }

    private static double rank(Standing standing) {
        Integer rank = standing.rank();
        return rank == null ? Double.NaN : rank;
    }
}
