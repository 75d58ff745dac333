package org.ipcoop.activities.organisation;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.ipcoop.platform.problem.DomainException.Forbidden;
import org.ipcoop.platform.problem.ProblemMappers;
import org.ipcoop.platform.security.CurrentCaller;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * A token keeps the organisation it was issued for and never becomes another's by a merge; whoever is refused for that reason
 * is told which organisation to ask a token of. Looks only after a refusal.
 */
public class MergedCaller {
    private final ProblemMappers problems;
    private final Organisations organisations;
    private final CurrentCaller caller;

    MergedCaller(ProblemMappers problems, Organisations organisations, CurrentCaller caller) {
        this.problems = problems;
        this.organisations = organisations;
        this.caller = caller;
    }

    /** The refusal, in other words where the caller's organisation was merged. */
    @ServerExceptionMapper
    public Response map(
            Forbidden refused,
            HttpHeaders headers,
            UriInfo uri,
            ContainerRequestContext request,
            ResourceInfo resource) {
        Forbidden told = Optional.ofNullable(caller.get().organisation())
                .filter(own -> refused.code().equals("forbidden.organisation"))
                .flatMap(organisations::find)
                .filter(own -> own.mergedInto() != null)
                .map(own ->
                        new Forbidden("forbidden.merged-organisation", own.code(), String.valueOf(own.mergedInto())))
                .orElse(refused);
        return problems.map(told, headers, uri, request, resource);
    }
}
