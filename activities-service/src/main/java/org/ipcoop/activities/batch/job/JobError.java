package org.ipcoop.activities.batch.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.List;
import org.ipcoop.platform.bulk.Rejection.Fault;
import org.ipcoop.platform.problem.DomainException;
import org.ipcoop.platform.problem.DomainException.Invalid;
import org.jspecify.annotations.Nullable;

/** What ended a job before its time, in no language yet: a file that cannot be read, or that was to be all or nothing. */
record JobError(String code, List<String> args, List<Fault> violations) {

    static final JobError GIVEN_UP = new JobError("import-given-up", List.of(), List.of());

    static JobError of(DomainException refused) {
        List<String> args = refused.args().stream().map(String::valueOf).toList();
        List<Fault> faults = refused instanceof Invalid invalid
                ? invalid.violations().stream()
                        .map(found -> Fault.of(found, null))
                        .toList()
                : List.of();
        return new JobError(refused.code(), args, faults);
    }

    /** As a job's row keeps it. */
    String write(ObjectMapper mapper) {
        try {
            return mapper.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static @Nullable JobError read(@Nullable String text, ObjectMapper mapper) {
        try {
            return text == null ? null : mapper.readValue(text, JobError.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
