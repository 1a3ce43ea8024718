#!/bin/bash
# Starts the JobManager with the job, which goes on from its newest checkpoint: a container that is
# started anew must not begin anew. PULSE_FROM names another one, or a savepoint; none begins anew.
set -euo pipefail

newest_checkpoint() { # FOLDER
    [ -d "$1" ] || return 0
    find "$1" -path '*/chk-*/_metadata' -printf '%T@ %h\n' | sort -n | tail -n 1 | cut -d ' ' -f 2-
}

state=${PULSE_STATE:-/state}
from=${PULSE_FROM:-$(newest_checkpoint "$state/checkpoints")}
[ "$from" != none ] || from=
if [ -n "$from" ]; then where="from $from"; else where=anew; fi
printf 'Starting the job %s.\n' "$where" >&2
exec "${FLINK_ENTRYPOINT:-/docker-entrypoint.sh}" standalone-job ${from:+--fromSavepoint "$from"} \
    --job-classname io.reformpulse.engine.PulseJob "$@"
