#!/bin/bash
# Makes the topics that are missing: topics.sh HOST:PORT [--command-config FILE].
# The settings are those of schemas/.../TopicSettings.
set -euo pipefail
kafka=${KAFKA_HOME:-/opt/kafka}/bin
bootstrap=$1
shift

create() {
    local topic=$1
    shift
    "$kafka/kafka-topics.sh" --bootstrap-server "$bootstrap" "${connection[@]}" --create \
        --if-not-exists --topic "$topic" --partitions "${PULSE_PARTITIONS:-4}" "$@"
}

connection=("$@")
for feed in dossier-events rating-events feed-heartbeats; do
    create "$feed" --config message.timestamp.type=LogAppendTime \
        --config max.message.bytes=16777216 --config retention.ms=-1
done
for table in targets kpi-updates dossiers; do
    create "$table" --config cleanup.policy=compact
done
create alerts --config retention.ms=316224000000
create rejected-events --config retention.ms=7776000000
