package org.ipcoop.platform.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Configuration of access that isn't in the token. */
@ConfigMapping(prefix = "ipcoop.security")
public interface SecuritySettings {

    /** Whether reads (role {@code reader}) answer without a token. Meant for indicators-service; default false. */
    @WithDefault("false")
    boolean publicReads();
}
