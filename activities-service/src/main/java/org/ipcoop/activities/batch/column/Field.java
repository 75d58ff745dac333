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
public record Field(String key, List<String> list, List<String> steps, int most, Map<ActivityType, Shape> shapes) {

    /** {@code key} is the path without numbers, {@code result.filings.right}. */
    public Field {
        shapes = Map.copyOf(shapes);
    }

    static Field of(List<String> list, List<String> steps, int most, Map<ActivityType, Shape> shapes) {
        String key = Stream.concat(list.stream(), steps.stream()).collect(Collectors.joining("."));
        return new Field(key, list, steps, most, shapes);
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
        return isNumbered()
                ? "/" + String.join("/", list) + "/" + at + "/" + String.join("/", steps)
                : "/" + key.replace('.', '/');
    }

    /** The key says which field it is. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Field field && key.equals(field.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }
}
