#!/bin/sh
# Follows the changes of all activities: what is new, corrected, retracted. Prints each once, in the order of the changes.
#
# The last page of the feed says how far it goes: the highWaterMark. It is the next updatedSince, and it is kept in a file,
# written only after the changes were dealt with. So a restart goes on where the last run stopped, and misses nothing; a run
# that was interrupted half-way repeats its changes, therefore deal with each by its id and revision.
#
#   ./follow-changes.sh            looks once; for cron
#   ./follow-changes.sh --forever  looks again every INTERVAL seconds (default 5) until Ctrl-C
set -eu
. "$(dirname "$0")/api.sh"

mark_file=${MARK_FILE:-$here/follow-changes.mark}
interval=${INTERVAL:-5}

look_once() {
    mark=$(cat "$mark_file" 2>/dev/null || echo 1970-01-01T00:00:00Z)
    cursor=
    : >"$reply/changes"
    while :; do
        # A page: only the members that are needed, of one organisation; leave org out to follow everybody.
        set -- --get --data-urlencode "updatedSince=$mark" --data-urlencode "org=$ORG" \
            --data-urlencode fields=externalId,status,revision --data limit=500
        [ -z "$cursor" ] || set -- "$@" --data-urlencode "cursor=$cursor"
        call GET /activities "$@"
        expect 200
        # One line an activity.
        tr '{' '\n' <"$reply/body" | grep '"externalId"' |
            sed 's/.*"externalId":"\([^"]*\)".*"status":"\([A-Z]*\)".*"revision":\([0-9]*\).*/\1 \2 revision \3/' \
                >>"$reply/changes" || true
        cursor=$(member next)
        [ -n "$cursor" ] || break
    done
    # Here a program would write the changes into its own database, and the mark with them.
    cat "$reply/changes"
    member highWaterMark >"$mark_file.new"
    mv "$mark_file.new" "$mark_file"
}

look_once
while [ "${1:-}" = --forever ]; do
    sleep "$interval"
    look_once
done
