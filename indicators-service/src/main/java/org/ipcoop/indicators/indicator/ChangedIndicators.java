package org.ipcoop.indicators.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.TreeSet;
import org.ipcoop.indicators.revision.Change.Kind;
import org.ipcoop.indicators.revision.DataChanges.Changed;

/** Which indicators may have other values after a change of the data: rather one too many than one too few. */
@ApplicationScoped
public class ChangedIndicators {
    private final IndicatorCatalogue catalogue;

    ChangedIndicators(IndicatorCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The codes, in order; all where what has changed isn't known. */
    public Set<String> of(Changed changed) {
        Set<String> codes = new TreeSet<>(changed.codes(Kind.INDICATOR));
        if (changed.everything() || !changed.changes().isEmpty()) {
            catalogue.all().stream()
                    .filter(definition -> changed.everything() || rests(definition, changed))
                    .map(Definition::code)
                    .forEach(codes::add);
        }
        return codes;
    }

    private static boolean rests(Definition definition, Changed changed) {
        Set<String> measures = changed.codes(Kind.MEASURE);
        return definition.measures().stream().anyMatch(measures::contains)
                || (definition.source() != Definition.Source.ACTIVITIES
                        && changed.kinds().stream()
                                .anyMatch(kind ->
                                        kind == Kind.SERIES || kind == Kind.INDUSTRIES || kind == Kind.EDITION));
    }
}
