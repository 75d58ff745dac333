package org.ipcoop.indicators.provincialindex;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.ipcoop.indicators.provincialindex.IntervalsReply.Draws;
import org.ipcoop.platform.http.ParameterReader;
import org.jspecify.annotations.NullUnmarked;

/** What a client may ask of rank intervals, as sent. */
@NullUnmarked
class DrawParameters extends ScoreParameters {
    private static final int MAX_RUNS = 5000;
    private static final int USUAL_RUNS = 1000;
    private static final double MAX_NOISE = 0.9;
    private static final double USUAL_NOISE = 0.25;

    @QueryParam("runs")
    @Parameter(description = "Draws for each kind of mean, 1 to 5000; 1000 by default.")
    String runs;

    @QueryParam("seed")
    @Parameter(description = "The same seed gives the same answer; 1 by default.")
    String seed;

    @QueryParam("noise")
    @Parameter(
            description = "Each weight is multiplied by a draw from 1 − noise to 1 + noise; 0 to 0.9, 0.25 by default.")
    String noise;

    /** The question, and what to draw. */
    record Asked(ScoreQuery query, Draws draws) {}

    /** What it means, or everything wrong with it at once. */
    Asked asked(InForce index, UriInfo uri) {
        ParameterReader reader = new ParameterReader(DrawParameters.class, uri);
        ScoreQuery query = new ScoreQuestion(index, reader).read(period, sample);
        Optional<Integer> count = number("runs", runs, USUAL_RUNS, Integer::valueOf, reader, "integer");
        Optional<Long> start = number("seed", seed, 1L, Long::valueOf, reader, "integer");
        Optional<Double> spread = number("noise", noise, USUAL_NOISE, Double::valueOf, reader, "number");
        if (count.isPresent() && (count.get() < 1 || count.get() > MAX_RUNS)) {
            reader.add("runs", "limit", 1, MAX_RUNS);
        }
        if (spread.isPresent() && !(spread.get() >= 0 && spread.get() <= MAX_NOISE)) {
            reader.add("noise", "limit", "0", Double.toString(MAX_NOISE));
        }
        reader.throwIfAny();
        return new Asked(query, new Draws(count.orElseThrow(), start.orElseThrow(), spread.orElseThrow()));
    }

    private static <T> Optional<T> number(
            String name, String sent, T usual, Function<String, T> parse, ParameterReader reader, String format) {
        try {
            return Optional.of(sent == null ? usual : parse.apply(sent));
        } catch (NumberFormatException e) {
            reader.add(name, "wrong-format", format);
            return Optional.empty();
        }
    }
}
