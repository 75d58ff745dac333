#!/bin/sh
# Makes the topics of contracts/asyncapi.yaml. Kept for ever: the indicators are rebuilt from them.
set -eu

create() {
    /opt/kafka/bin/kafka-topics.sh --bootstrap-server "$BOOTSTRAP_SERVERS" --create --if-not-exists \
        --topic "$1" --partitions "$2" --replication-factor "${REPLICATION_FACTOR:-1}" \
        --config retention.ms=-1 --config cleanup.policy=delete
}

create ipcoop.activities.v1 6
create ipcoop.plans.v1 6
create ipcoop.activities.v1.dlq 1
