#!/bin/bash
# A broker whose users are known from its first start on: secure-broker.sh SERVER.PROPERTIES.
# Each line of the users' file is a name and a password.
set -euo pipefail
kafka=${KAFKA_HOME:-/opt/kafka}/bin
config=$1

users=()
while read -r name password; do
    users+=(--add-scram "SCRAM-SHA-512=[name=$name,password=$password]")
done <"${KAFKA_USERS_FILE:-/run/secrets/kafka-users}"
# What it prints holds the users' keys, which have no place in a log.
"$kafka/kafka-storage.sh" format --ignore-formatted --cluster-id "$CLUSTER_ID" \
    --config "$config" "${users[@]}" >/dev/null
exec "$kafka/kafka-server-start.sh" "$config"
