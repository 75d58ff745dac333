package org.ipcoop.platform.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Configuration of how bearer tokens are verified, beside the provider's own. */
@ConfigMapping(prefix = "ipcoop.tokens")
public interface TokenSettings {

    /** How long a verified token is believed without being verified again, at most until it expires; {@code 0S}: never. */
    @WithDefault("1M")
    Duration verifiedFor();

    /** How many verified tokens are remembered. */
    @WithDefault("10000")
    long remembered();
}
