package org.ipcoop.platform.id;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.UUID;

/** Ids for records that clients didn't name: UUID version 7, ever rising within one process, so that indexes stay dense. */
public final class UuidV7 {
    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private UuidV7() {}

    /** The next id; safe to call from any thread. */
    public static UUID next() {
        return GENERATOR.generate();
    }
}
