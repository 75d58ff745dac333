package org.ipcoop.platform.problem;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import org.ipcoop.platform.limit.UnreadBody;
import org.ipcoop.platform.problem.ProblemRenderer.Answer;

/** The same problems for what never reaches a resource: heads too large, refused tokens, paths nobody serves. */
class ProblemRoutes {
    private static final int FIRST = -100_000;

    private final ProblemRenderer renderer;
    private final RequestHead head;

    ProblemRoutes(ProblemRenderer renderer, RequestHead head) {
        this.renderer = renderer;
        this.head = head;
    }

    void register(@Observes Router router) {
        router.route().order(FIRST).handler(this::admit).failureHandler(this::failed);
        router.route().last().handler(context -> send(context, Outcomes.ofStatus(404)));
    }

    private void admit(RoutingContext context) {
        UnreadBody.watch(context);
        context.response()
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Content-Security-Policy", "frame-ancestors 'none'")
                .putHeader("Referrer-Policy", "no-referrer");
        Outcome refusal = head.refusal(context.request());
        if (refusal == null) {
            context.next();
        } else {
            send(context, refusal);
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
