package org.ipcoop.platform.row;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ipcoop.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a feature's CSV files mean.
 *
 * @param <C> a column
 */
public interface CsvColumns<C> {

    /** The column that a header names. */
    Optional<C> find(String header);

    /** The headers that look most like one nobody knows. */
    List<String> near(String header);

    /** Puts the cells of a row together; they are in the order of the header and may be fewer, and a column without a name is null. */
    Content read(List<@Nullable Named<C>> header, List<String> cells);

    /** A column as the file calls it. */
    record Named<C>(C column, String header) {}

    /**
     * What a row of cells says: the body as far as it could be read, what the file calls its places, by JSON pointer, and what
     * could not be read.
     */
    record Content(ObjectNode body, Map<String, String> columns, List<Violation> violations) {}
}
