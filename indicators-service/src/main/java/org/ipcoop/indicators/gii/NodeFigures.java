package org.ipcoop.indicators.gii;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A node of an edition's tree, from the index ({@link #INDEX}) over IN, IN.1 and IN.1.1 to indicators such as OUT.7.3.3.
 * The description is the publisher's own sentence: it may come out of a workbook but is not shipped.
 */
public record NodeFigures(
        String num,
        String name,
        Level level,
        @Nullable String type,
        @Nullable String description,
        @Nullable String source) {

    /** The number we give the index itself; WIPO leaves it empty. */
    public static final String INDEX = "IDX";

    /** The five levels of the tree, from the top down. */
    @Schema(name = "GiiLevel")
    public enum Level {
        INDEX,
        SUB_INDEX,
        PILLAR,
        SUB_PILLAR,
        INDICATOR
    }

    /** The name without the signs for a survey or an index, which come and go: what joins editions. */
    public String plainName() {
        return name.replaceAll("[*†]", "").strip();
    }

    /** The same node without the publisher's sentence. */
    public NodeFigures withoutDescription() {
        return new NodeFigures(num, name, level, type, null, source);
    }
}
