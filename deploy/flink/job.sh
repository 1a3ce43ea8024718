#!/bin/bash
# Starts the JobManager with the job, which goes on from its newest checkpoint or savepoint: a
# container that is started anew must not begin anew. PULSE_FROM names another one; "none" begins
# anew. What it names is gone to once: from then on only what came after counts.
set -euo pipefail

state=${PULSE_STATE:-/state}
asked=${PULSE_FROM:-}
mark=$state/started-from # what was asked for last, and by its age, when

newest() { # FIND-OPTION...
    find "$state/checkpoints" "$state/savepoints" \
        \( -path '*/chk-*/_metadata' -o -path '*/savepoint-*/_metadata' \) "$@" \
        -printf '%T@ %h\n' 2>/dev/null | sort -n | tail -n 1 | cut -d ' ' -f 2-
}

last=
[ ! -f "$mark" ] || last=$(<"$mark")
if [ -n "$asked" ] && [ "$asked" != "$last" ]; then
    printf '%s' "$asked" >"$mark"
    from=$asked
elif [ -n "$last" ]; then
    from=$(newest -newer "$mark" || true)
    from=${from:-$last}
else
    from=$(newest || true)
fi

if [ -z "$from" ] || [ "$from" = none ]; then
    printf 'The job begins anew.\n' >&2
    restore=()
else
    printf 'The job goes on from %s.\n' "$from" >&2
    restore=(--fromSavepoint "$from")
fi
exec "${FLINK_ENTRYPOINT:-/docker-entrypoint.sh}" standalone-job "${restore[@]}" \
    --job-classname io.reformpulse.engine.PulseJob "$@"
