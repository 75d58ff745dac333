package org.ipcoop.platform.json;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.Arrays;
import org.ipcoop.platform.problem.DomainException.Invalid;
import org.ipcoop.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** Refuses an empty body (or a bare {@code null}) so that no resource has to meet a null it didn't ask for. */
@Provider
public class RequiredBody implements ReaderInterceptor {

    @Override
    public @Nullable Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        Object body = context.proceed();
        if (body == null && Arrays.stream(context.getAnnotations()).noneMatch(OptionalBody.class::isInstance)) {
            throw new Invalid(Violation.at("", "required"));
        }
        return body;
    }
}
