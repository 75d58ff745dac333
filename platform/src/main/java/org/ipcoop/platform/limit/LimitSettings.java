package org.ipcoop.platform.limit;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How large a request may be. */
@ConfigMapping(prefix = "ipcoop.limits")
public interface LimitSettings {

    /** Largest body of an ordinary request. */
    @WithDefault("1M")
    MemorySize body();

    /** Largest body of an upload: a GII workbook, or its CSV parts together. */
    @WithDefault("32M")
    MemorySize fileBody();

    /** Largest body of a bulk import; it is streamed, so that memory does not grow with it. At most 2G. */
    @WithDefault("1G")
    MemorySize bulkBody();

    /** Longest address, query included, in characters; longer ones are a 414. At most 32K. */
    @WithDefault("8K")
    MemorySize uri();

    /** Names and values of all headers together, in characters; more is a 431. At most 64K. */
    @WithDefault("16K")
    MemorySize headers();

    /** The largest body of a load, in bytes. */
    default long bytes(Load load) {
        return switch (load) {
            case ORDINARY -> body().asLongValue();
            case FILE -> fileBody().asLongValue();
            case BULK -> bulkBody().asLongValue();
        };
    }
}
