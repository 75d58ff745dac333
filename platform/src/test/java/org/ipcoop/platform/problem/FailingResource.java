package org.ipcoop.platform.problem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ipcoop.platform.http.Cursor;
import org.ipcoop.platform.http.EntityTag;
import org.ipcoop.platform.http.Page;
import org.ipcoop.platform.http.PageRequest;
import org.ipcoop.platform.http.RequestLanguage;
import org.ipcoop.platform.json.JsonSettings;
import org.ipcoop.platform.json.MergePatch;
import org.ipcoop.platform.json.OptionalBody;
import org.ipcoop.platform.security.Caller;
import org.ipcoop.platform.security.CurrentCaller;
import org.ipcoop.platform.security.Roles;

/** A resource that fails in every way there is, and one that does what resources do with the platform. */
@Path("/failing")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@PermitAll
public class FailingResource {
    private final RequestLanguage language;
    private final CurrentCaller caller;

    FailingResource(RequestLanguage language, CurrentCaller caller) {
        this.language = language;
        this.caller = caller;
    }

    enum Colour {
        RED,
        BLUE
    }

    record Inner(int count, LocalDate day, BigDecimal amount) {}

    record Body(String name, Colour colour, List<Inner> parts) {}

    @POST
    @Path("/echo")
    public Body echo(Body body) {
        return body;
    }

    @POST
    @Path("/optional")
    public String optional(@OptionalBody Body body) {
        return body == null ? "{}" : body.name();
    }

    @GET
    @Path("/things/{id}")
    public UUID thing(
            @PathParam("id") UUID id,
            @QueryParam("day") LocalDate day,
            @QueryParam("number") int number,
            @QueryParam("colour") Colour colour) {
        return id;
    }

    @GET
    @Path("/domain/{kind}")
    public String domain(@PathParam("kind") String kind) throws Exception {
        throw switch (kind) {
            case "not-found" -> new DomainException.NotFound("activity", "42");
            case "invalid" ->
                new DomainException.Invalid(
                        Violation.at("/result/women", "required"),
                        Violation.at("", "own-code").withMessage("own text"));
            case "conflict" ->
                new DomainException.Conflict("no-such-code", Map.of("allowedTransitions", List.of("start", "cancel")));
            case "unavailable" -> new DomainException.Unavailable("unavailable", Duration.ofSeconds(30));
            case "database-down" -> new IllegalStateException(new SQLException("secret host", "08006"));
            case "pool-empty" -> new SQLException("Acquisition timeout while waiting for new connection");
            default -> new IllegalStateException("secret internals");
        };
    }

    @GET
    @Path("/reader")
    @RolesAllowed(Roles.READER)
    public Caller reader() {
        return caller.get();
    }

    @GET
    @Path("/steward")
    @RolesAllowed(Roles.STEWARD)
    public Caller steward() {
        return caller.get();
    }

    @GET
    @Path("/list")
    public Response list(
            @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor, @Context UriInfo uri) {
        PageRequest request = PageRequest.of(limit, cursor, 2, 3, "list", 1);
        int from =
                request.cursor().map(c -> Integer.parseInt(c.keys().getFirst())).orElse(0);
        List<Integer> rows = java.util.stream.IntStream.rangeClosed(from + 1, Math.min(from + request.limit() + 1, 5))
                .boxed()
                .toList();
        return Page.of(rows, request.limit(), 5, last -> Cursor.after("list", last.toString()))
                .response(uri)
                .build();
    }

    @PATCH
    @Path("/patched")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    public JsonNode patch(ObjectNode patch) throws IOException {
        return MergePatch.apply(JsonSettings.mapper().readTree("{\"a\":1}"), patch);
    }

    @PUT
    @Path("/versioned")
    public Response replace(@HeaderParam("If-Match") String ifMatch) {
        EntityTag.ofRevision(7).requireMatch(ifMatch);
        return Response.ok(Map.of("language", language.get().tag()))
                .header("ETag", EntityTag.ofRevision(8).header())
                .build();
    }
}
