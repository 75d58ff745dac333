package org.ipcoop.indicators.gii;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Configuration of the GII feature. */
@ConfigMapping(prefix = "ipcoop.gii")
public interface GiiSettings {

    /** Whether the shipped editions are stored at startup where their year has none yet. */
    @WithDefault("true")
    boolean seed();

    /** How many searches for paths and projections one replica runs at a time; more are asked to come again. */
    @WithDefault("2")
    int concurrentSearches();
}
