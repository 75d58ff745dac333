package org.ipcoop.indicators.stream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Configuration of the stream of changes. */
@ConfigMapping(prefix = "ipcoop.stream")
public interface StreamSettings {

    /** How often the state of the data is looked up although nothing was heard; a notification may get lost. */
    @WithDefault("1s")
    Duration pollInterval();

    /** How long further commits are waited for after the first was heard: they become one event. */
    @WithDefault("100ms")
    Duration gatherTime();

    /** How often a client without news gets a comment, so that whoever stands between keeps the connection. */
    @WithDefault("15s")
    Duration heartbeat();

    /** How long a client may have been away and still be told what it missed; after that it is told to read all again. */
    @WithDefault("7d")
    Duration retention();

    /** Most clients of a replica; more are refused with 503. */
    @WithDefault("2000")
    int clients();

    /** Events that wait for a client that doesn't take them; with one more its connection is closed. */
    @WithDefault("32")
    int pending();
}
