package org.ipcoop.bench;

import java.util.List;

/**
 * One figure of the system and the limit it is held against. The limit is measured too, in turns with the figure, because
 * absolute numbers say more about a machine than about a program.
 */
public interface Benchmark {

    /** What it is called on the command line. */
    String name();

    /** What is measured, in a few words. */
    String figure();

    /** What the limit is, in a few words. */
    String limit();

    /** Of both numbers, such as {@code /s}. */
    String unit();

    /** What the figure divided by the limit should be. */
    Target target();

    /** Makes ready what both rounds need; not counted. Warms up, so that the first round is like the others. */
    void prepare(BenchStack stack, Pace pace) throws Exception;

    /** One round of the limit. */
    double measureLimit() throws Exception;

    /** One round of the system. */
    double measureOurs() throws Exception;

    /** Whether it takes so long that it runs only where it is named. */
    default boolean onlyByName() {
        return false;
    }

    /** How many rounds it makes of those asked for. */
    default int rounds(Pace pace) {
        return pace.rounds();
    }

    /** What a reader should know about the figures, such as what measuring cost; asked after the last round. */
    default List<String> notes() {
        return List.of();
    }
}
