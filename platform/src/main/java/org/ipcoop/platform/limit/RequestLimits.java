package org.ipcoop.platform.limit;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.ipcoop.platform.problem.DomainException.RateLimited;
import org.ipcoop.platform.problem.DomainException.TooLarge;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Holds every request to what its address accepts, once it is known who asks and before anything is read. */
class RequestLimits {
    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS");

    private final LimitSettings settings;
    private final RateLimits rates;
    private final CallerKey callers;
    private final CurrentVertxRequest current;
    private final Map<Method, Load> loads = new ConcurrentHashMap<>();

    RequestLimits(LimitSettings settings, RateLimits rates, CallerKey callers, CurrentVertxRequest current) {
        this.settings = settings;
        this.rates = rates;
        this.callers = callers;
        this.current = current;
    }

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION + 1)
    public void filter(ContainerRequestContext request, ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        if (method == null) {
            return;
        }
        Load load = loads.computeIfAbsent(method, RequestLimits::load);
        if (rates.enabled()) {
            count(Budget.of(request.getMethod(), load));
        }
        if (!WITHOUT_BODY.contains(request.getMethod())) {
            limitBody(request, settings.bytes(load));
        }
    }

    private void count(Budget budget) {
        RoutingContext exchange = current.getCurrent();
        Balance balance = rates.take(budget, callers.of(exchange));
        exchange.response().putHeader("RateLimit-Policy", balance.policy()).putHeader("RateLimit", balance.state());
        if (!balance.granted()) {
            throw new RateLimited(budget.code(), balance.perMinute(), balance.seconds());
        }
    }

    private void limitBody(ContainerRequestContext request, long maximum) {
        if (UnreadBody.announced(request.getHeaderString(HttpHeaders.CONTENT_LENGTH)) > maximum) {
            closeAfterwards();
            throw new TooLarge("payload-too-large", maximum);
        }
        request.setEntityStream(new LimitedBody(request.getEntityStream(), maximum, this::closeAfterwards));
    }

    private void closeAfterwards() {
        HttpServerRequest request = current.getCurrent().request();
        if (request.version() != HttpVersion.HTTP_2) {
            request.response().putHeader("Connection", "close");
        }
    }

    private static Load load(Method method) {
        Accepts accepts = method.getAnnotation(Accepts.class);
        return accepts == null ? Load.ORDINARY : accepts.value();
    }
}
