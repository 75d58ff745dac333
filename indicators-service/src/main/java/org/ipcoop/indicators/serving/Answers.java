package org.ipcoop.indicators.serving;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ipcoop.platform.csv.CsvPreference;
import org.ipcoop.platform.http.ContentCoding;
import org.ipcoop.platform.http.EntityTag;
import org.ipcoop.platform.http.Language;
import org.ipcoop.platform.http.Page;
import org.jspecify.annotations.Nullable;

/**
 * The one way a read is answered. A reply must depend on nothing but the address, the language, the day in Viet Nam and what
 * raises the data revision; in return it is made once for each of their states, and a client that has it gets a 304 before
 * anything is read.
 */
@ApplicationScoped
public class Answers {
    private static final String JSON = MediaType.APPLICATION_JSON + ";charset=UTF-8";
    private static final String CSV = CsvPreference.CSV + ";charset=UTF-8";
    private static final String VARY = HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_ENCODING;

    private final Questions questions;
    private final AnswerCache cache;
    private final ReplyTable tables;
    private final ObjectMapper json;
    private final HttpHeaders headers;
    private final UriInfo uri;
    private final String release;

    Answers(
            Questions questions,
            AnswerCache cache,
            ReplyTable tables,
            ObjectMapper json,
            HttpHeaders headers,
            UriInfo uri,
            @ConfigProperty(name = "quarkus.application.version") String release) {
        this.questions = questions;
        this.cache = cache;
        this.tables = tables;
        this.json = json;
        this.headers = headers;
        this.uri = uri;
        this.release = release;
    }

    /** Answers by a reply that names its data revision: its tag does too, so that a 304 needs neither the reply nor a query. */
    public Response of(Supplier<?> reply) {
        return of(reply, tables::csv);
    }

    /** The same of a reply that has a table of its own making, such as one that can be imported again. */
    public <T> Response of(Supplier<T> reply, BiFunction<? super T, Language, String> table) {
        Question question = questions.current();
        EntityTag tag = question.tag(release);
        if (isNamed(tag)) {
            return notModified(tag, question);
        }
        return answer(question, () -> {
            T made = reply.get();
            byte[] bytes = question.csv() ? bytes(table.apply(made, question.language())) : written(made);
            return new Body(tag, bytes, true, link(made));
        });
    }

    /**
     * Answers by a reply that doesn't name the data revision and rarely changes: its tag is made of its bytes, and so outlives
     * the revisions that concern others.
     */
    public Response ofContent(Supplier<?> reply) {
        Question question = questions.current();
        return answer(question, () -> body(question, reply.get(), (made, bytes) -> Question.tagOf(bytes), true));
    }

    /**
     * Answers by one record that has a version of its own, which is also what a change of it must name in If-Match. As a table it
     * is another in each language, and tagged by its bytes.
     */
    public <T> Response ofRecord(Supplier<T> record, Function<T, EntityTag> version) {
        return ofRecord(record, version, Function.identity());
    }

    /** The same of a record that is shown as something else. */
    public <T> Response ofRecord(Supplier<T> record, Function<T, EntityTag> version, Function<T, ?> view) {
        Question question = questions.current();
        return answer(question, () -> {
            T found = record.get();
            boolean csv = question.csv();
            return body(question, view.apply(found), (made, b) -> csv ? Question.tagOf(b) : version.apply(found), csv);
        });
    }

    /** Answers by a reply that no revision of the data tells of, such as how far ingestion is: nobody keeps it. */
    public Response ofMoment(Object reply) {
        boolean csv = CsvPreference.of(headers);
        Object entity = csv ? tables.csv(reply, questions.language()) : reply;
        return Response.ok(entity, csv ? CSV : JSON)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.LINK, link(reply))
                .build();
    }

    private Response answer(Question question, Supplier<Body> maker) {
        Body body = cache.get(question, maker);
        if (body.tag().isKnownTo(ifNoneMatch())) {
            return notModified(body.tag(), question);
        }
        ContentCoding coding = body.coding(headers.getHeaderString(HttpHeaders.ACCEPT_ENCODING));
        boolean plain = coding == ContentCoding.IDENTITY;
        EntityTag tag = plain ? body.tag() : EntityTag.weak(body.tag().value());
        return withHeaders(Response.ok(body.in(coding)), tag, question)
                .header(HttpHeaders.CONTENT_TYPE, question.csv() ? CSV : JSON)
                .header(HttpHeaders.CONTENT_ENCODING, plain ? null : coding.token())
                .header(HttpHeaders.LINK, body.link())
                .build();
    }

    private Body body(
            Question question, Object reply, BiFunction<Object, byte[], EntityTag> tagging, boolean compressible) {
        byte[] bytes = question.csv() ? bytes(tables.csv(reply, question.language())) : written(reply);
        return new Body(tagging.apply(reply, bytes), bytes, compressible, link(reply));
    }

    private @Nullable String link(Object reply) {
        return reply instanceof Paged page && page.next() != null ? Page.link(uri, page.next()) : null;
    }

    private static byte[] bytes(String csv) {
        return csv.getBytes(StandardCharsets.UTF_8);
    }

    private byte[] written(Object reply) {
        try {
            return json.writeValueAsBytes(reply);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a reply is not writable", e);
        }
    }

    /** Whether the client names this very tag; {@code *} asks whether there is an answer at all. */
    private boolean isNamed(EntityTag tag) {
        @Nullable String known = ifNoneMatch();
        return known != null && !known.strip().equals("*") && tag.isKnownTo(known);
    }

    private @Nullable String ifNoneMatch() {
        return headers.getHeaderString(HttpHeaders.IF_NONE_MATCH);
    }

    /** Tells the tag in the form the client has it in: weak where its copy came compressed. */
    private Response notModified(EntityTag tag, Question question) {
        EntityTag weak = EntityTag.weak(tag.value());
        @Nullable String known = ifNoneMatch();
        boolean compressed = known != null && known.contains(weak.header());
        return withHeaders(Response.notModified(), compressed ? weak : tag, question)
                .build();
    }

    private static Response.ResponseBuilder withHeaders(
            Response.ResponseBuilder response, EntityTag tag, Question question) {
        return response.header(HttpHeaders.ETAG, tag.header())
                .header(HttpHeaders.CACHE_CONTROL, question.freshness().header())
                .header(HttpHeaders.VARY, VARY);
    }
}
