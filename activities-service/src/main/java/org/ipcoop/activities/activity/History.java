package org.ipcoop.activities.activity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ipcoop.activities.activity.Difference.Change;
import org.ipcoop.platform.http.Cursor;
import org.ipcoop.platform.http.Page;
import org.ipcoop.platform.http.PageRequest;
import org.ipcoop.platform.problem.DomainException.Invalid;
import org.ipcoop.platform.problem.DomainException.NotFound;
import org.ipcoop.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** Reads what was done to an activity, revision by revision, and what each one changed. */
@ApplicationScoped
class History {
    private static final String SCOPE = "revisions";

    /** What every revision changes says nothing. */
    private static final List<String> OF_EVERY_REVISION = List.of("revision", "updatedAt");

    private final ContentJson json;

    History(ContentJson json) {
        this.json = json;
    }

    /** A revision, and the members it changed; absent for the first one, which changed none. */
    record Entry(RevisionEntity row, @Nullable List<String> changed) {}

    static PageRequest request(@Nullable Integer limit, @Nullable String cursor) {
        PageRequest page = PageRequest.of(limit, cursor, 50, 200, SCOPE, 1);
        page.cursor().ifPresent(History::after);
        return page;
    }

    private static int after(Cursor cursor) {
        try {
            return Integer.parseInt(cursor.keys().getFirst());
        } catch (NumberFormatException forged) {
            throw new Invalid(Violation.parameter("cursor", "cursor"));
        }
    }

    /** Revisions from the first one on; 404 where there is no such activity. */
    Page<Entry> list(UUID id, PageRequest page) {
        int behind = page.cursor().map(History::after).orElse(0);
        long total = RevisionEntity.count("activityId", id);
        if (total == 0) {
            throw new NotFound("activity", id);
        }
        // The one before the page too, to tell what the first one of the page changed.
        List<RevisionEntity> rows = RevisionEntity.<RevisionEntity>find(
                        "activityId = ?1 and revision >= ?2 order by revision", id, behind)
                .page(0, page.limit() + 2)
                .list();
        List<Entry> entries = entries(rows, behind);
        List<Entry> oneMore = entries.subList(0, Math.min(entries.size(), page.limit() + 1));
        return Page.of(oneMore, page.limit(), total, last -> Cursor.after(SCOPE, Integer.toString(last.row.revision)));
    }

    private List<Entry> entries(List<RevisionEntity> rows, int behind) {
        List<Entry> entries = new ArrayList<>();
        ObjectNode before = null;
        for (RevisionEntity row : rows) {
            ObjectNode after = snapshot(row);
            if (row.revision > behind) {
                entries.add(new Entry(row, before == null ? null : changed(before, after)));
            }
            before = after;
        }
        return entries;
    }

    /** The members that changed, a list as a whole: the pointers up to the first index. */
    private static List<String> changed(ObjectNode before, ObjectNode after) {
        return Difference.between(before, after).stream()
                .map(change -> change.pointer().replaceFirst("/\\d+(/.*)?$", ""))
                .collect(Collectors.collectingAndThen(
                        Collectors.toSet(), set -> set.stream().sorted().toList()));
    }

    Optional<RevisionEntity> find(UUID id, int revision) {
        return RevisionEntity.findByIdOptional(new RevisionEntity.Key(id, revision));
    }

    /** What leads from one revision to another; revision 0 is the activity before it was recorded, with nothing in it. */
    List<Change> difference(UUID id, int from, int to) {
        ObjectNode later = said(id, to);
        return Difference.between(from == 0 ? json.empty() : said(id, from), later);
    }

    private ObjectNode said(UUID id, int revision) {
        return find(id, revision).map(this::snapshot).orElseThrow(() -> new NotFound("revision", id + "/" + revision));
    }

    private ObjectNode snapshot(RevisionEntity row) {
        ObjectNode tree = json.write(json.read(row.snapshot));
        return tree.remove(OF_EVERY_REVISION);
    }

    /** The activity as a revision left it. */
    ObjectNode whole(RevisionEntity row) {
        return json.write(json.read(row.snapshot));
    }
}
