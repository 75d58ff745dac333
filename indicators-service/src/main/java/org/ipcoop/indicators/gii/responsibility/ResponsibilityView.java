package org.ipcoop.indicators.gii.responsibility;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ipcoop.indicators.gii.Edition;
import org.ipcoop.indicators.gii.NodeFigures;
import org.ipcoop.indicators.revision.DataRevision;
import org.jspecify.annotations.Nullable;

/**
 * An indicator and who answers for it.
 *
 * @param node its number in the edition; absent where that has no indicator of the name any more
 * @param indicator its published name
 * @param ministry absent, like all that follows, where nobody is recorded
 */
record ResponsibilityView(
        @Nullable String node,
        String indicator,
        @Nullable Ministry ministry,
        @Nullable Boolean verified,
        @Nullable String source,
        @Nullable String url,
        @Nullable String recordedBy,
        @Nullable Long sinceRevision) {

    static ResponsibilityView of(@Nullable String node, String indicator, @Nullable RecordedResponsibility recorded) {
        if (recorded == null) {
            return new ResponsibilityView(node, indicator, null, null, null, null, null, null);
        }
        Responsibility it = recorded.responsibility();
        return new ResponsibilityView(
                node,
                indicator,
                it.ministry(),
                it.verified(),
                it.source(),
                it.url(),
                recorded.recordedBy(),
                recorded.sinceRevision());
    }

    /**
     * Every indicator of an edition in the order of its tree, then those recorded under a name that it doesn't have.
     *
     * @param unassigned indicators of the edition that nobody is recorded for
     * @param unverified those whose ministry nobody has checked against an official assignment
     */
    record All(
            int edition,
            List<ResponsibilityView> items,
            int total,
            int unassigned,
            int unverified,
            long dataRevision,
            Instant knownAt) {

        static All of(Edition edition, Map<String, RecordedResponsibility> recorded, DataRevision known) {
            Map<String, RecordedResponsibility> rest = new LinkedHashMap<>(recorded);
            List<ResponsibilityView> items = new ArrayList<>();
            for (NodeFigures node : edition.grid().nodes()) {
                if (node.level() == NodeFigures.Level.INDICATOR) {
                    items.add(ResponsibilityView.of(node.num(), node.plainName(), rest.remove(node.plainName())));
                }
            }
            int unassigned =
                    (int) items.stream().filter(item -> item.ministry() == null).count();
            rest.forEach((name, gone) -> items.add(ResponsibilityView.of(null, name, gone)));
            int unverified = (int) items.stream()
                    .filter(item -> Boolean.FALSE.equals(item.verified()))
                    .count();
            return new All(
                    edition.year(), items, items.size(), unassigned, unverified, known.revision(), known.changedAt());
        }
    }
}
