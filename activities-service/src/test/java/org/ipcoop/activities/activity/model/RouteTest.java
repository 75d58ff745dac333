package org.ipcoop.activities.activity.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RouteTest {

    @Test
    void everyStateIsReachedByTheFewestMovesOrNotAtAll() {
        String ways = Arrays.stream(Status.values())
                .flatMap(from -> Arrays.stream(Status.values())
                        .filter(to -> to != from)
                        .flatMap(to -> Route.between(from, to).stream().map(way -> from + " " + to + " " + way)))
                .collect(Collectors.joining("\n"));

        assertThat(ways).isEqualTo("""
                DRAFT PLANNED [PLAN]
                DRAFT ONGOING [START]
                DRAFT SUSPENDED [START, SUSPEND]
                DRAFT COMPLETED [COMPLETE]
                DRAFT CANCELLED [CANCEL]
                PLANNED ONGOING [START]
                PLANNED SUSPENDED [START, SUSPEND]
                PLANNED COMPLETED [COMPLETE]
                PLANNED CANCELLED [CANCEL]
                ONGOING SUSPENDED [SUSPEND]
                ONGOING COMPLETED [COMPLETE]
                ONGOING CANCELLED [CANCEL]
                SUSPENDED ONGOING [RESUME]
                SUSPENDED COMPLETED [RESUME, COMPLETE]
                SUSPENDED CANCELLED [CANCEL]""");
    }

    @Test
    void whereItIsAlreadyNothingHasToBeDone() {
        assertThat(Route.between(Status.VERIFIED, Status.VERIFIED)).isEqualTo(Optional.of(List.of()));
    }
}
