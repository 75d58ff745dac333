package org.ipcoop.platform.problem;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.handlers.RestInitialHandler.InitialMatch;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper.RequestMatch;
import org.jboss.resteasy.reactive.server.spi.ServerRestHandler;

/** The methods a path supports: RFC 9110 wants them in the Allow header of a 405, and Quarkus REST leaves them out. */
final class AllowedMethods {
    private AllowedMethods() {}

    static Set<String> of(String path) {
        Set<String> methods = new TreeSet<>();
        var deployment = ResteasyReactiveRecorder.getCurrentDeployment();
        if (deployment != null) {
            var classes = new RequestMapper<>(deployment.getClassMappers());
            for (var match = classes.map(path); match != null; match = classes.continueMatching(path, match)) {
                collect(match, methods);
            }
        }
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return methods;
    }

    private static void collect(RequestMatch<InitialMatch> match, Set<String> methods) {
        String remaining = match.remaining.isEmpty() ? "/" : match.remaining;
        for (ServerRestHandler handler : match.value.handlers) {
            if (handler instanceof ClassRoutingHandler routing) {
                for (Map.Entry<String, ? extends RequestMapper<?>> entry :
                        routing.getMappers().entrySet()) {
                    if (entry.getKey() != null && entry.getValue().map(remaining) != null) {
                        methods.add(entry.getKey());
                    }
                }
            }
        }
    }
}
