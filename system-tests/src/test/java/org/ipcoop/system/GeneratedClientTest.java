package org.ipcoop.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ipcoop.client.ApiClient;
import org.ipcoop.client.ApiException;
import org.ipcoop.client.api.ActivitiesApi;
import org.ipcoop.client.api.ActivitiesApi.APIListActivitiesRequest;
import org.ipcoop.client.api.TransitionsApi;
import org.ipcoop.client.model.Activity;
import org.ipcoop.client.model.ActivityResult;
import org.ipcoop.client.model.ActivityType;
import org.ipcoop.client.model.Completion;
import org.ipcoop.client.model.Interval;
import org.ipcoop.client.model.Problem;
import org.ipcoop.client.model.Status;
import org.ipcoop.client.model.Text;
import org.ipcoop.client.model.TrainingActivity;
import org.ipcoop.client.model.TrainingResult;
import org.ipcoop.localstack.Part;
import org.ipcoop.localstack.Tokens;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A Java client, made by a public generator of nothing but the API's description, does an integrator's day of work. */
class GeneratedClientTest {
    private static final LocalDate DAY = LocalDate.of(2012, 5, 17);

    private static ApiClient client;
    private static ActivitiesApi activities;
    private static TransitionsApi transitions;

    @BeforeAll
    static void connect() throws IOException {
        var settings = RunningSystem.shared().stack().settings();
        var token = Tokens.signedBy(settings.tokenKey(), "reporter", "reader")
                .org("NOIP")
                .subject("generated-client")
                .build();
        client = new ApiClient();
        client.updateBaseUri(settings.url(Part.ACTIVITIES));
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
        activities = new ActivitiesApi(client);
        transitions = new TransitionsApi(client);
    }

    @Test
    void recordsReadsListsAndCompletesATypedTraining() throws ApiException {
        // When
        var created = activities.createActivityWithHttpInfo(training("one"), null);

        // Then
        var id = created.getData().getId();
        assertThat(created.getStatusCode()).isEqualTo(201);
        assertThat(created.getHeaders().get("location"))
                .containsExactly("%s/api/v1/activities/%s".formatted(base(), id));

        // When
        var read = activities.getActivityWithHttpInfo(id, null);

        // Then
        var etag = read.getHeaders().get("etag").getFirst();
        assertThat(etag).isEqualTo("\"1\"");
        assertThat(read.getData()).isInstanceOfSatisfying(TrainingActivity.class, training -> {
            assertThat(training.getType()).isEqualTo(ActivityType.TRAINING);
            assertThat(training.getStatus()).isEqualTo(Status.PLANNED);
            assertThat(training.getResult().getHours()).isEqualByComparingTo("12");
        });

        // When
        var completed = transitions.completeActivity(id, etag, completion(17, 11, 28L));

        // Then
        assertThat(((TrainingActivity) completed).getResult().getParticipants()).isEqualTo(28);
        var page = activities.listActivities(APIListActivitiesRequest.newBuilder()
                .org(List.of("NOIP"))
                .type(List.of(ActivityType.TRAINING))
                .from(DAY)
                .to(DAY)
                .build());
        assertThat(page.getItems()).extracting(Activity::getId).contains(id);
        assertThat(page.getTotal()).isEqualTo(page.getItems().size());
    }

    @Test
    void readsWhatIsWrongAsAProblem() throws Exception {
        // Given
        UUID id = activities.createActivity(training("two"), null).getId();

        // When
        var invalid = refused(() -> transitions.completeActivity(id, "\"1\"", completion(17, 12, 28L)));
        var stale = refused(() -> transitions.completeActivity(id, "\"7\"", completion(17, 11, 28L)));

        // Then
        assertThat(invalid.getStatus()).isEqualTo(400);
        assertThat(invalid.getType()).hasToString("/problems/validation");
        assertThat(invalid.getViolations()).singleElement().satisfies(violation -> {
            assertThat(violation.getPointer()).isEqualTo("/result/participants");
            assertThat(violation.getCode()).isEqualTo("sum-of-parts");
        });
        assertThat(stale.getType()).hasToString("/problems/precondition-failed");
    }

    private static Activity training(String key) {
        return new TrainingActivity()
                .result(new TrainingResult().hours(new java.math.BigDecimal(12)))
                .reportingOrganisation("NOIP")
                .externalId("generated-client-" + key)
                .title(new Text().en("Patent drafting class").vi("Lớp viết bản mô tả sáng chế"))
                .status(Status.PLANNED)
                .planned(new Interval().start(DAY).end(DAY));
    }

    private static Completion completion(long women, long men, long participants) {
        var result = new TrainingResult().women(women).men(men).participants(participants);
        return new Completion().actual(new Interval().start(DAY).end(DAY)).result(new ActivityResult(result));
    }

    private static Problem refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) throws IOException {
        var refusal = catchThrowableOfType(ApiException.class, call);
        return client.getObjectMapper().readValue(refusal.getResponseBody(), Problem.class);
    }

    private static String base() {
        return client.getBaseUri();
    }
}
