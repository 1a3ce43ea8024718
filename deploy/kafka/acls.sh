#!/bin/bash
# Gives each user what its work needs and nothing else: acls.sh HOST:PORT --command-config FILE.
# Whatever is not allowed here is refused.
set -euo pipefail
kafka=${KAFKA_HOME:-/opt/kafka}/bin
bootstrap=$1
shift
connection=("$@")

allow() { # USER OPERATIONS(,) RESOURCE...
    local user=$1 operation operations=()
    for operation in ${2//,/ }; do operations+=(--operation "$operation"); done
    shift 2
    "$kafka/kafka-acls.sh" --bootstrap-server "$bootstrap" "${connection[@]}" --add \
        --allow-principal "User:$user" "${operations[@]}" "$@"
}

topics() { # TOPIC...
    local topic
    for topic in "$@"; do printf -- '--topic\n%s\n' "$topic"; done
}

mapfile -t feeds < <(topics dossier-events rating-events feed-heartbeats)
mapfile -t outputs < <(topics kpi-updates dossiers alerts rejected-events)

# Who hands over what communes send.
allow gateway Write,Describe "${feeds[@]}"

# The job. Which transactions its predecessor left open is asked by topic, which takes Read.
allow job Read,Describe "${feeds[@]}" --topic targets
allow job Write,Describe "${outputs[@]}"
allow job Read --topic alerts --topic rejected-events
allow job Write,Describe --transactional-id reform-pulse --resource-pattern-type prefixed

allow delivery Read,Describe --topic alerts
allow room Read,Describe "${feeds[@]}" --topic targets --topic kpi-updates --topic dossiers \
    --topic alerts

# Who looks on with ./pulse kpis, rejected and alerts, and writes rules with ./pulse rules apply.
allow operator Read,Describe "${outputs[@]}" --topic targets
allow operator Write --topic targets
