package org.ipcoop.platform.limit;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import org.ipcoop.platform.security.CurrentCaller;
import org.jspecify.annotations.Nullable;

/** Whom a request is counted for. */
@ApplicationScoped
class CallerKey {
    private final CurrentCaller caller;

    CallerKey(CurrentCaller caller) {
        this.caller = caller;
    }

    /** The token's subject where a token was needed and read, else the address. A subject never equals an address. */
    String of(RoutingContext exchange) {
        if (exchange.user() != null) {
            String subject = caller.get().subject();
            if (!subject.isEmpty()) {
                return "sub " + subject;
            }
        }
        return "ip " + network(exchange.request().remoteAddress().hostAddress());
    }

    /** An IPv6 host owns a network of 64 bits, and would otherwise have as many budgets as it likes. */
    static String network(@Nullable String address) {
        if (address == null || address.indexOf(':') < 0) {
            return String.valueOf(address);
        }
        try {
            InetAddress host = InetAddress.getByName(address);
            return host instanceof Inet6Address v6 ? HexFormat.of().formatHex(v6.getAddress(), 0, 8) : address;
        } catch (UnknownHostException notNumeric) {
            return address;
        }
    }
}
