package org.ipcoop.platform.problem;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.ipcoop.platform.json.MergePatch;
import org.ipcoop.platform.problem.ProblemRenderer.Answer;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers every exception of a resource with a problem; the built-in mappers it names would otherwise win over it. */
public class ProblemMappers {
    private final ProblemRenderer renderer;

    ProblemMappers(ProblemRenderer renderer) {
        this.renderer = renderer;
    }

    /** Whatever failed, as a problem. */
    @ServerExceptionMapper({
        Throwable.class,
        Exception.class,
        RuntimeException.class,
        WebApplicationException.class,
        NotFoundException.class,
        MismatchedInputException.class,
        UnauthorizedException.class,
        ForbiddenException.class,
        AuthenticationFailedException.class,
        AuthenticationCompletionException.class
    })
    public Response map(
            Throwable failure,
            HttpHeaders headers,
            UriInfo uri,
            ContainerRequestContext request,
            ResourceInfo resource) {
        Throwable told = failure instanceof ForbiddenException ? RequiredRoles.missing(resource) : failure;
        Answer answer = renderer.answer(told, headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE), uri.getPath());
        Response.ResponseBuilder response =
                Response.status(answer.status()).entity(answer.body().getBytes());
        answer.headers().forEach(response::header);
        if (answer.status() == 405 && !answer.headers().containsKey(HttpHeaders.ALLOW)) {
            response.header(HttpHeaders.ALLOW, String.join(", ", AllowedMethods.of(uri.getPath())));
        }
        if (answer.status() == 415 && request.getMethod().equals(HttpMethod.PATCH)) {
            response.header("Accept-Patch", MergePatch.MEDIA_TYPE + ", " + MediaType.APPLICATION_JSON);
        }
        return response.build();
    }
}
