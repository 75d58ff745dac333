package org.ipcoop.platform.bulk;

import java.util.function.Consumer;

/** The rows that were not taken, in the order of the file, read one at a time from wherever they are kept. */
@FunctionalInterface
public interface Rejections {
    void forEach(Consumer<Rejection> reader);
}
