#!/bin/sh
# Time from the start of the process to the first answered order-sign, and memory then. Loopback only. Needs curl.
#
#   src/benchmark/cold-start.sh [runs] [heap]        5 runs and -Xmx256m by default
#
# Measures what ./mvnw package built last; WILLIS_JAVA_OPTIONS is handed on to the service.
set -eu
cd "$(dirname "$0")/../.."

runs=${1:-5}
heap=${2:-256m}
port=${WILLIS_PORT:-18390}
address=http://127.0.0.1:$port/cds-services/rls-order-sign
request=${WILLIS_REQUEST:-docs/examples/order-sign-metoclopramide.request.json}
application=${WILLIS_APPLICATION:-target/quarkus-app}
answer=$(mktemp)
service=
trap '[ -z "$service" ] || kill "$service" 2>/dev/null; rm -f "$answer"' EXIT
trap 'exit 1' INT TERM

now() { date +%s%N; }
post() {
    curl -s -o "$answer" -w '%{http_code} %{time_total}' -H 'Content-Type: application/json' \
        --data-binary "@$request" "$address" || true
}

run=1
while [ "$run" -le "$runs" ]; do
    start=$(now)
    # shellcheck disable=SC2086 -- several options are several words
    java -Xmx"$heap" ${WILLIS_JAVA_OPTIONS:-} -Dquarkus.http.host=127.0.0.1 -Dquarkus.http.port="$port" \
        -jar "$application/quarkus-run.jar" >/dev/null 2>&1 &
    service=$!
    result=$(post)
    while [ "${result%% *}" = 000 ]; do
        if [ $(($(now) - start)) -gt 60000000000 ] || ! kill -0 "$service" 2>/dev/null; then
            echo "The service did not answer within a minute. Maybe the port $port is taken (WILLIS_PORT)." >&2
            exit 1
        fi
        sleep 0.02
        result=$(post)
    done
    end=$(now)
    kept=yes
    grep -q 'could not be done' "$answer" && kept=no
    cpu=$(sed 's/.*) //' "/proc/$service/stat" | awk -v hz="$(getconf CLK_TCK)" '{ print ($12 + $13) / hz }')
    rss=$(awk '/VmRSS/ { printf "%.0f", $2 / 1024 }' "/proc/$service/status")
    awk -v ns=$((end - start)) -v result="$result" -v cpu="$cpu" -v rss="$rss" -v kept=$kept -v next_="$(post)" 'BEGIN {
        split(result, first, " "); split(next_, second, " ")
        printf "first answer after %.2f s (CPU %.1f s), status %s, took %.0f ms, deadline kept: %s; second took %.0f ms; RSS %d MB\n",
            ns / 1e9, cpu, first[1], first[2] * 1000, kept, second[2] * 1000, rss }'
    kill "$service"
    wait "$service" 2>/dev/null || true
    service=
    run=$((run + 1))
done
