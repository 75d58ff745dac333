package org.ipcoop.activities.batch.column;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ipcoop.activities.activity.result.ActivityType;
import org.jspecify.annotations.Nullable;

/**
 * A member of the activity that one cell can hold. One in a list of objects ({@code list} not empty) has a column for each of the
 * first {@code most} objects, any other has one. What a cell holds may differ by type of activity.
 */
public record Field(List<String> list, List<String> steps, int most, Map<ActivityType, Shape> shapes) {

    public Field {
        shapes = Map.copyOf(shapes);
    }

    /** The path without numbers, {@code result.filings.right}. */
    public String key() {
        return Stream.concat(list.stream(), steps.stream()).collect(Collectors.joining("."));
    }

    /** True for a member of an object of a list. */
    public boolean isNumbered() {
        return !list.isEmpty();
    }

    /** True where activities of the type have it. */
    public boolean isOf(ActivityType type) {
        return shapes.containsKey(type);
    }

    /** What a cell of an activity of that type holds; where the type has no such member, what it holds with others. */
    public Shape shape(@Nullable ActivityType type) {
        Shape own = type == null ? null : shapes.get(type);
        return own != null
                ? own
                : Objects.requireNonNull(shapes.get(
                        shapes.keySet().stream().min(ActivityType::compareTo).orElseThrow()));
    }

    /** The pointer to the member, in the object {@code at} of its list where it has one. */
    String pointer(int at) {
        String start = isNumbered() ? "/" + String.join("/", list) + "/" + at : "";
        return start + "/" + String.join("/", steps);
    }
}
