#!/bin/sh
# Load on order-sign beside the floor endpoint, on this machine and its loopback only. Needs wrk and curl.
#
#   src/benchmark/load.sh [heap]        heap: value of -Xmx, 256m by default
#
# WILLIS_ROUNDS, WILLIS_SECONDS and WILLIS_CONNECTIONS change rounds (5), seconds of each (8) and connections (8).
# WILLIS_SKIP_BUILD=1 uses what was built last. WILLIS_JAVA_OPTIONS is handed on to the service.
set -eu
cd "$(dirname "$0")/../.."

heap=${1:-256m}
rounds=${WILLIS_ROUNDS:-5}
seconds=${WILLIS_SECONDS:-8}
connections=${WILLIS_CONNECTIONS:-8}
port=${WILLIS_PORT:-18390}
base=http://127.0.0.1:$port
export WILLIS_REQUEST=${WILLIS_REQUEST:-docs/examples/order-sign-metoclopramide.request.json}

if [ -z "${WILLIS_SKIP_BUILD:-}" ]; then
    ./mvnw -q -B -Pfloor package -Dmaven.test.skip=true
fi
work=$(mktemp -d)
# shellcheck disable=SC2086 -- several options are several words
java -Xmx"$heap" ${WILLIS_JAVA_OPTIONS:-} -Dquarkus.http.host=127.0.0.1 -Dquarkus.http.port="$port" \
    -jar target/quarkus-app/quarkus-run.jar >"$work/service.log" 2>&1 &
service=$!
trap 'kill $service 2>/dev/null; wait $service 2>/dev/null; rm -rf "$work"' EXIT
trap 'exit 1' INT TERM

waited=0
until curl -s -f -o "$work/answer" "$base/q/health/ready"; do
    waited=$((waited + 1))
    if [ "$waited" -gt 120 ] || ! kill -0 $service 2>/dev/null; then
        cat "$work/service.log" >&2
        echo "The service did not become ready. Maybe the port $port is taken (WILLIS_PORT)." >&2
        exit 1
    fi
    sleep 0.5
done
curl -s -f -o "$work/answer" -H 'Content-Type: application/json' --data-binary "@$WILLIS_REQUEST" \
    "$base/cds-services/rls-order-sign"
grep -q '"summary"' "$work/answer" || { echo "order-sign answers no card." >&2; exit 1; }

ticks() { # user and system time of the service, in clock ticks
    sed 's/.*) //' "/proc/$service/stat" | awk '{ print $12 + $13 }'
}
load() { # path, seconds: prints requests/s, p50, p99, CPU per request, answers other than 2xx
    before=$(ticks)
    wrk -t1 -c"$connections" -d"$2s" --latency -s src/benchmark/order-sign.lua "$base$1" >"$work/wrk"
    after=$(ticks)
    awk -v ticks=$((after - before)) -v hz="$(getconf CLK_TCK)" '
        /requests in/ { n = $1 } /Requests\/sec/ { rps = $2 } $1 == "50%" { p50 = $2 } $1 == "99%" { p99 = $2 }
        /Non-2xx/ { bad = $NF }
        END { printf "%9.1f req/s  p50 %-9s p99 %-9s CPU %7.1f us/req  not 2xx: %d\n", rps, p50, p99, ticks / hz / n * 1e6, bad }
    ' "$work/wrk"
}
median() { # of the number that follows a word
    sed "s/.*$1 *\([0-9.]*\).*/\1/" "$2" | sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'
}

echo "heap $heap, $connections connections, $(getconf _NPROCESSORS_ONLN) cores, load before: $(cut -d' ' -f1 /proc/loadavg)"
echo "warming up"
load /benchmark/floor 5 >/dev/null
load /cds-services/rls-order-sign 20 >/dev/null
load /benchmark/floor 5 >/dev/null
round=1
while [ $round -le "$rounds" ]; do
    load /benchmark/floor "$seconds" | tee -a "$work/floor" | sed 's/^/floor      /'
    load /cds-services/rls-order-sign "$seconds" | tee -a "$work/order" | sed 's/^/order-sign /'
    round=$((round + 1))
done
sed 's/^ */rps /' "$work/floor" >"$work/f" && sed 's/^ */rps /' "$work/order" >"$work/o"
awk -v ff="$(median rps "$work/f")" -v fo="$(median rps "$work/o")" -v cf="$(median CPU "$work/f")" \
    -v co="$(median CPU "$work/o")" 'BEGIN {
    printf "medians: floor %.0f req/s, %.0f us CPU; order-sign %.0f req/s, %.0f us CPU\n", ff, cf, fo, co
    printf "order-sign / floor: requests %.2f, CPU %.2f\n", fo / ff, co / cf }'
awk '/VmRSS|VmHWM/ { printf "%s %.0f MB  ", $1, $2 / 1024 } END { print "" }' "/proc/$service/status"
echo "load after: $(cut -d' ' -f1 /proc/loadavg)"
