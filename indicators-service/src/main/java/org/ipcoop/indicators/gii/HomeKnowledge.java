package org.ipcoop.indicators.gii;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ipcoop.indicators.gii.responsibility.Responsibilities;
import org.ipcoop.indicators.indicator.ConsistentRead;
import org.ipcoop.indicators.period.DateRange;
import org.ipcoop.indicators.projection.CompletedResults;
import org.ipcoop.indicators.projection.CompletedResults.Asked;
import org.ipcoop.indicators.projection.CompletedResults.Selected;
import org.ipcoop.indicators.projection.CompletedResults.YearSum;
import org.ipcoop.indicators.revision.DataRevision;

/** Finds what is known of Viet Nam's indicators beside an edition: who answers for each, and the activities that report on it. */
@ApplicationScoped
class HomeKnowledge {
    private final Responsibilities responsibilities;
    private final CompletedResults results;
    private final ConsistentRead facts;

    HomeKnowledge(Responsibilities responsibilities, CompletedResults results, ConsistentRead facts) {
        this.responsibilities = responsibilities;
        this.results = results;
        this.facts = facts;
    }

    /** As it was known at a revision; activities of sample organisations are counted too, as everywhere by default. */
    Leverage.Home of(Edition edition, DataRevision known) {
        return new Leverage.Home(
                responsibilities.known(known.revision()),
                facts.read(connection -> completed(connection, edition, known)));
    }

    private Map<String, Integer> completed(Connection connection, Edition edition, DataRevision known)
            throws SQLException {
        List<NodeFigures> nodes = edition.grid().nodes();
        List<Asked> asked = IntStream.range(0, nodes.size())
                .boxed()
                .flatMap(node -> asked(node, nodes.get(node)))
                .toList();
        Selected selected = new Selected(known.revision(), true);
        Map<String, Integer> completed = new HashMap<>();
        for (YearSum sum : results.sums(connection, asked, selected)) {
            completed.merge(nodes.get(sum.line()).plainName(), sum.activities(), Integer::sum);
        }
        return completed;
    }

    private static Stream<Asked> asked(int node, NodeFigures figures) {
        DateRange ever = DateRange.EVER;
        return Stream.ofNullable(ActivityLink.of(figures))
                .flatMap(link -> link.results().stream())
                .map(result -> new Asked(node, result, ever.start(), ever.end()));
    }
}
