#!/bin/sh
# Takes back an activity that should not have been reported.
#
# It is not deleted: it stays readable, as RETRACTED and with the reason, and no longer counts in any indicator.
set -eu
. "$(dirname "$0")/api.sh"

# Something to take back: recorded by the organisation's own key, the first time only.
call GET "/organisations/$ORG/activities/EXAMPLE-3"
expect 200 404
if [ "$status" = 404 ]; then
    call PUT "/organisations/$ORG/activities/EXAMPLE-3" --header 'Content-Type: application/json' --data-binary '{
        "type": "AWARENESS",
        "title": {"vi": "Sự kiện hưởng ứng Ngày Sở hữu trí tuệ thế giới 26/4/2024 tại Hà Nội", "en": "World IP Day 2024 event in Hà Nội"},
        "status": "COMPLETED",
        "actual": {"start": "2024-04-26", "end": "2024-04-26"},
        "locations": [{"province": "01"}],
        "result": {"channel": "EVENT"}}'
    expect 201
    call GET "/organisations/$ORG/activities/EXAMPLE-3"
    expect 200
fi
echo "EXAMPLE-3 is $(member status), version $(header ETag)"

# A state cannot be left twice: a second retraction would be a 409 that names the moves still allowed, here none.
[ "$(member status)" != RETRACTED ] || exit 0
call POST "/activities/$(member id)/retract" --header "If-Match: $(header ETag)" \
    --header 'Content-Type: application/json' --data-binary '{"reason": "Reported by the organiser already"}'
expect 200
echo "EXAMPLE-3 is $(member status), version $(header ETag)"
