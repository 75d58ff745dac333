package org.ipcoop.platform.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ipcoop.platform.problem.ProblemRenderer.Answer;

/** The same problems for what never reaches a resource: bodies too large, refused tokens, paths nobody serves. */
class ProblemRoutes {
    private static final int FIRST = -100_000;

    private final ProblemRenderer renderer;
    private final long maxBody;

    ProblemRoutes(
            ProblemRenderer renderer, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize maxBody) {
        this.renderer = renderer;
        this.maxBody = maxBody.asLongValue();
    }

    void register(@Observes Router router) {
        router.route().order(FIRST).handler(this::limited).failureHandler(this::failed);
        router.route().last().handler(context -> send(context, Outcomes.ofStatus(404)));
    }

    /**
     * Quarkus itself would answer an announced body that is too large with an empty 413; and text with NUL, which no
     * parameter needs, would be refused only by the database.
     */
    private void limited(RoutingContext context) {
        if (context.request().uri().contains("%00")) {
            send(context, Outcomes.ofStatus(400));
            return;
        }
        if (announced(context) > maxBody) {
            context.response().putHeader("Connection", "close");
            send(context, Outcomes.ofStatus(413));
        } else {
            context.next();
        }
    }

    private static long announced(RoutingContext context) {
        String length = context.request().getHeader("Content-Length");
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private void failed(RoutingContext context) {
        if (context.response().headWritten()) {
            context.response().reset();
            return;
        }
        Throwable failure = context.failure();
        int status = context.statusCode();
        if (failure == null || (status >= 400 && status < 500)) {
            send(context, failure == null || status == 413 ? Outcomes.ofStatus(status) : Outcomes.of(failure));
        } else {
            write(
                    context,
                    renderer.answer(
                            failure, language(context), context.request().path()));
        }
    }

    private void send(RoutingContext context, Outcome outcome) {
        write(
                context,
                renderer.answer(outcome, language(context), context.request().path()));
    }

    private static String language(RoutingContext context) {
        return context.request().getHeader("Accept-Language");
    }

    private static void write(RoutingContext context, Answer answer) {
        context.response().setStatusCode(answer.status());
        answer.headers().forEach(context.response()::putHeader);
        context.response().end(answer.body());
    }
}
